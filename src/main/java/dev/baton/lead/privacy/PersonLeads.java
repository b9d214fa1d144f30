package dev.baton.lead.privacy;

import dev.baton.lead.LeadVault;
import dev.baton.lead.contact.Contact;
import dev.baton.subject.PersonIdentifiers;
import dev.baton.subject.Subject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which leads are one person's, and by what the people of leads are known. */
@Component
public class PersonLeads implements PersonIdentifiers {

    private static final String WITH_PARTS =
            """
            with recursive part (id, merged_into) as (
                select id, merged_into from lead where id = any(?)
                union select l.id, l.merged_into from lead l join part p on l.merged_into = p.id or l.id = p.merged_into)
            select id from part order by id
            """;

    private final JdbcClient jdbc;
    private final LeadVault vault;

    PersonLeads(JdbcClient jdbc, LeadVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Row(Contact contact, byte[] emailIndex, byte[] phoneIndex) {}

    /** @param isSure the same e-mail address, or the same name and phone; a phone alone may be a family's or a company's */
    public record Found(String leadId, boolean isSure) {}

    private record Match(String leadId, String name, boolean sameEmail) {}

    /**
     * Over all campaigns, with what was merged into or with them.
     *
     * @param name as the person gave it; the names of leads with their e-mail address are theirs too
     * @param emailIndex with the other one: may be null
     */
    public List<Found> find(String name, byte[] emailIndex, byte[] phoneIndex) {
        List<Match> matches = matches(emailIndex, phoneIndex);
        List<String> names = Stream.concat(
                        Stream.ofNullable(name),
                        matches.stream().filter(Match::sameEmail).map(Match::name))
                .toList();
        List<String> sure = withParts(matches.stream()
                .filter(match -> match.sameEmail()
                        || names.stream().anyMatch(known -> LeadVault.isSameName(known, match.name())))
                .map(Match::leadId)
                .toList());
        return withParts(matches.stream().map(Match::leadId).toList()).stream()
                .map(id -> new Found(id, sure.contains(id)))
                .toList();
    }

    private List<Match> matches(byte[] emailIndex, byte[] phoneIndex) {
        return jdbc.sql("select id, contact_sealed, coalesce(email_index = cast(:email as bytea), false) as same_email"
                        + " from lead where email_index = cast(:email as bytea) or phone_index = cast(:phone as bytea)")
                .param("email", emailIndex)
                .param("phone", phoneIndex)
                .query((row, number) -> new Match(
                        row.getString("id"),
                        vault.contact(row.getString("id"), row.getBytes("contact_sealed"))
                                .fullName(),
                        row.getBoolean("same_email")))
                .list();
    }

    public List<String> withParts(List<String> leadIds) {
        return jdbc.sql(WITH_PARTS)
                .param(leadIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Override
    public Subject of(List<String> leadIds) {
        List<String> all = withParts(leadIds);
        List<Row> rows = jdbc.sql("select id, contact_sealed, email_index, phone_index from lead where id = any(?)")
                .param(all.toArray(String[]::new))
                .query((row, number) ->
                        new Row(vault.contact(row.getString(1), row.getBytes(2)), row.getBytes(3), row.getBytes(4)))
                .list();
        return new Subject(
                all,
                rows.stream()
                        .map(row -> row.contact().email())
                        .filter(Objects::nonNull)
                        .toList(),
                rows.stream()
                        .map(row -> row.contact().phone())
                        .filter(Objects::nonNull)
                        .toList(),
                rows.stream().map(row -> row.contact().fullName()).toList(),
                rows.stream().map(Row::emailIndex).filter(Objects::nonNull).toList(),
                rows.stream().map(Row::phoneIndex).filter(Objects::nonNull).toList());
    }
}
