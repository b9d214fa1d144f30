package dev.baton.engine.internal.live;

import java.util.List;
import org.camunda.bpm.engine.ParseException;

/** A deployment that must not go live; the message names files, elements and reasons, and nothing of what they hold. */
public class LiveRefused extends ParseException {

    /** @param deployment its name; null for none, which the engine's REST API cannot write */
    LiveRefused(String reasons, String deployment) {
        super(reasons, deployment == null ? "" : deployment, List.of(), List.of());
    }
}
