package dev.baton.engine.internal.live;

import java.util.List;
import org.camunda.bpm.engine.ParseException;

/** A deployment that must not go live; the message names files, elements and reasons, and nothing of what they hold. */
public class LiveRefused extends ParseException {

    LiveRefused(String reasons, String deployment) {
        super(reasons, deployment, List.of(), List.of());
    }
}
