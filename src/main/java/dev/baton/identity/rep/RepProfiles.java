package dev.baton.identity.rep;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The reps' profiles, by user name. */
public interface RepProfiles extends JpaRepository<RepProfile, String> {

    /** Of those who are reps now: a profile outlives the role and the access. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select p.* from rep_profile p
                    join engine_member_view m on m.username = p.username and m.group_id = 'reps'
                    where not exists (select 1 from person_access a where a.username = p.username and a.ended)
                    """)
    List<RepProfile> ofReps();
}
