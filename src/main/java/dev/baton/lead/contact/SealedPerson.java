package dev.baton.lead.contact;

import jakarta.persistence.Embeddable;

/**
 * The personal values of a lead, sealed, and the blind indexes by which it is found again; the vault makes
 * and opens them. An index is null where the value is not known.
 *
 * @param nameBirthIndex empty when the name or the birth date is not known
 */
@Embeddable
public record SealedPerson(
        byte[] contactSealed,
        byte[] financialSealed,
        byte[] emailIndex,
        byte[] phoneIndex,
        byte[] visitorIndex,
        byte[] nameBirthIndex,
        String[] nameIndex) {}
