package dev.baton.lead;

/** Ends what is under way for a lead that somebody closes past its tasks. The module {@code assignment} answers. */
public interface LeadEnding {

    /**
     * Takes back an open offer and ends the lead's processes, in the running transaction.
     *
     * @param reason stands with the ended processes
     */
    void end(Lead lead, String reason);
}
