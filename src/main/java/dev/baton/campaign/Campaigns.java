package dev.baton.campaign;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The campaigns, by id. */
interface Campaigns extends JpaRepository<Campaign, String> {

    /** Whoever changes it waits for whoever is changing it: of two changes none is lost. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> lock(String id);

    /** @param status empty: any */
    @Query("select c from Campaign c where (:status = '' or c.status = :status) and c.archived = :archived")
    Page<Campaign> list(String status, boolean archived, Pageable page);
}
