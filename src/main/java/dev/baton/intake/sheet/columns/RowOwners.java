package dev.baton.intake.sheet.columns;

import dev.baton.identity.PersonCard;
import dev.baton.identity.Role;
import dev.baton.intake.sheet.columns.RowProblem.Severity;
import dev.baton.lead.list.LeadField;
import dev.baton.shared.value.FreeText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reps that rows may name as the owner, by user name, display name or e-mail address. */
public final class RowOwners {

    private static final String UNKNOWN =
            "names no rep who works here; the lead goes to whom the import or the routing rules choose";
    private static final String SEVERAL = "is the name of more than one rep; write the e-mail address";

    private static final Pattern NAME_AND_ADDRESS =
            Pattern.compile("\\s*([^(<]*)[(<]\\s*([^\\s()<>]+@[^\\s()<>]+)\\s*[)>]\\s*");

    private final Map<String, TreeSet<String>> known = new HashMap<>();

    public RowOwners(Collection<PersonCard> people) {
        people.stream()
                .filter(person -> person.active() && person.roles().contains(Role.REP.apiName()))
                .forEach(rep -> {
                    String name = Stream.of(rep.firstName(), rep.lastName())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "));
                    add(rep.username(), rep.username());
                    add(name, rep.username());
                    add(rep.email(), rep.username());
                });
    }

    private void add(@Nullable String name, String username) {
        if (name != null && !name.isBlank()) {
            known.computeIfAbsent(plain(name), key -> new TreeSet<>()).add(username);
        }
    }

    /** A lead whose owner is not here is still one: the others decide. */
    void take(String column, String text, Map<LeadField, String> fields, List<RowProblem> problems) {
        Set<String> meant = meant(text);
        if (meant.size() == 1) {
            fields.put(LeadField.OWNER, meant.iterator().next());
        } else {
            problems.add(
                    new RowProblem(column, LeadField.OWNER, Severity.WARNING, meant.isEmpty() ? UNKNOWN : SEVERAL));
        }
    }

    /** By name, or as programs write both: "Rosa Rep (rosa@baton.example)", where the address counts. */
    private Set<String> meant(String text) {
        Matcher both = NAME_AND_ADDRESS.matcher(text);
        if (known.containsKey(plain(text)) || !both.matches()) {
            return known.getOrDefault(plain(text), new TreeSet<>());
        }
        return Stream.of(both.group(2), both.group(1))
                .map(part -> known.get(plain(part)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(TreeSet::new);
    }

    private static String plain(String name) {
        return FreeText.line(name, Integer.MAX_VALUE).toLowerCase(Locale.ROOT);
    }
}
