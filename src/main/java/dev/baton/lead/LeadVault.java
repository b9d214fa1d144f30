package dev.baton.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.contact.NameIndex;
import dev.baton.lead.contact.SealedPerson;
import dev.baton.lead.state.Financial;
import dev.baton.seal.BlindIndex;
import dev.baton.seal.Sealer;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Seals and opens the personal values of leads, each bound to its lead and column, and makes their blind indexes. */
@Component
public class LeadVault {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // what an earlier version sealed stays readable
            .build();

    private final Sealer sealer;
    private final BlindIndex index;
    private final NameIndex names;

    LeadVault(Sealer sealer, BlindIndex index) {
        this.sealer = sealer;
        this.index = index;
        this.names = new NameIndex(index);
    }

    public SealedPerson seal(String leadId, Contact contact, Financial financial) {
        return new SealedPerson(
                sealJson(contactPlace(leadId), contact),
                financial == null || financial.isEmpty() ? null : sealJson(financialPlace(leadId), financial),
                emailIndex(contact.email()),
                phoneIndex(contact.phone()),
                visitorIndex(contact.web()),
                nameBirthIndex(contact),
                names.of(contact.firstName(), contact.lastName(), contact.company()));
    }

    /** What stands in place of a person who is nobody any more. */
    public byte[] sealNobody(String leadId) {
        return sealJson(contactPlace(leadId), Contact.UNKNOWN);
    }

    public Contact contact(Lead lead) {
        return contact(lead.id(), lead.sealed().contactSealed());
    }

    public Contact contact(String leadId, byte[] sealed) {
        return openJson(contactPlace(leadId), sealed, Contact.class);
    }

    public Financial financial(Lead lead) {
        return financial(lead.id(), lead.sealed().financialSealed());
    }

    public Financial financial(String leadId, byte[] sealed) {
        return sealed == null
                ? new Financial(null, null, null)
                : openJson(financialPlace(leadId), sealed, Financial.class);
    }

    /** @param email folded, as it is compared */
    public byte[] emailIndex(String email) {
        return index.of("email", email == null ? null : fold(email));
    }

    /** @param phone E.164 */
    public byte[] phoneIndex(String phone) {
        return index.of("phone", phone);
    }

    /** @return empty when the name or the birth date is not known */
    public byte[] nameBirthIndex(Contact contact) {
        String name = NameIndex.plain(contact.fullName());
        return contact.dateOfBirth() == null || name.isEmpty()
                ? new byte[0]
                : index.of("name-birth", name + "|" + contact.dateOfBirth());
    }

    /** However the two are written; without a name nobody has the same one. */
    public static boolean isSameName(String one, String other) {
        String plain = one == null ? "" : NameIndex.plain(one);
        return !plain.isEmpty() && other != null && plain.equals(NameIndex.plain(other));
    }

    public byte[] visitorIndex(Contact.Web web) {
        return web == null ? null : visitorIndex(web.visitorId());
    }

    public byte[] visitorIndex(String visitorId) {
        return index.of("visitor", visitorId);
    }

    public String[] nameSearch(String text) {
        return names.searchFor(text);
    }

    private static String fold(String email) {
        return java.text.Normalizer.normalize(email, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    private static String contactPlace(String leadId) {
        return "lead/contact/" + leadId;
    }

    private static String financialPlace(String leadId) {
        return "lead/financial/" + leadId;
    }

    private byte[] sealJson(String place, Object value) {
        try {
            return sealer.seal(place, JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The value for " + place + " could not be written");
        }
    }

    private <T> T openJson(String place, byte[] sealed, Class<T> type) {
        try {
            return JSON.readValue(sealer.open(place, sealed), type);
        } catch (IOException e) {
            throw new IllegalStateException("The value at " + place + " could not be read");
        }
    }
}
