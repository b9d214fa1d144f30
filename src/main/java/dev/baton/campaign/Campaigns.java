package dev.baton.campaign;

import org.springframework.data.jpa.repository.JpaRepository;

/** The campaigns, by id. */
interface Campaigns extends JpaRepository<Campaign, String> {}
