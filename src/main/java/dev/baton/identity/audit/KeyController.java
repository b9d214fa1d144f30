package dev.baton.identity.audit;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.seal.KeyRotation;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Key rotation, without downtime. */
@RestController
class KeyController {

    private final KeyRotation rotation;

    KeyController(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @PostMapping("/v1/api/keys/rotate")
    @PreAuthorize("hasAuthority('" + Permissions.KEY_ROTATE + "')")
    Map<String, Integer> rotate() {
        return Map.of("keys", rotation.rotate(CurrentUser.get().username()));
    }
}
