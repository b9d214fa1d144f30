package dev.baton.identity;

import org.springframework.data.jpa.repository.JpaRepository;

/** The reps' profiles, by user name. */
public interface RepProfiles extends JpaRepository<RepProfile, String> {}
