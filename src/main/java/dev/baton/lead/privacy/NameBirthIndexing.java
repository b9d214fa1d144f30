package dev.baton.lead.privacy;

import dev.baton.lead.LeadVault;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives leads from before this version their index of name and birth date, a few at a time beside the daily work. One
 * node does it at a time; killed, another goes on.
 */
@Component
public class NameBirthIndexing {

    private static final Logger log = LoggerFactory.getLogger(NameBirthIndexing.class);
    private static final int BATCH = 500;

    private final LeadVault vault;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    NameBirthIndexing(LeadVault vault, JdbcClient jdbc, TransactionTemplate transactions) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Old(String id, byte[] contact) {}

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    public void indexOld() {
        long done = 0;
        Integer rows;
        do {
            rows = transactions.execute(transaction -> batch());
            done += rows;
        } while (rows == BATCH);
        if (done > 0) {
            log.info("{} leads can be found by name and birth date now", done);
        }
    }

    /** Rows that somebody holds now are left for the next round. */
    private int batch() {
        List<Old> olds = jdbc.sql("select id, contact_sealed from lead where name_birth_index is null limit " + BATCH
                        + " for update skip locked")
                .query((row, number) -> new Old(row.getString(1), row.getBytes(2)))
                .list();
        olds.forEach(old -> jdbc.sql("update lead set name_birth_index = ?, version = version + 1 where id = ?")
                .params(vault.nameBirthIndex(vault.contact(old.id(), old.contact())), old.id())
                .update());
        return olds.size();
    }
}
