package dev.baton.identity.account;

import dev.baton.audit.AuditLog;
import dev.baton.identity.People;
import dev.baton.identity.PersonAccess;
import dev.baton.shared.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own password: whoever changes it must know the old one. */
@Component
public class OwnPassword {

    private final People people;
    private final PersonAccess access;
    private final AuditLog audit;

    OwnPassword(People people, PersonAccess access, AuditLog audit) {
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    /** Ends every sign-in of the person; that of this request is the caller's to keep. */
    @Transactional(noRollbackFor = InvalidInput.class) // a wrong old password counts as a failed attempt to sign in
    public void change(String username, String before, String after) {
        if (before == null || before.isEmpty() || !people.checkPassword(username, before)) {
            throw new InvalidInput(
                    "old_password", "This is not your password. After several failures wait a while, then try again.");
        }
        PasswordRules.check("new_password", username, after);
        people.setPassword(username, after);
        access.endSignIns(username);
        audit.record(username, "own_password_changed", "user", username);
    }

    /** To be called when the change is committed. */
    public void changed(String username) {
        access.forget(username);
    }
}
