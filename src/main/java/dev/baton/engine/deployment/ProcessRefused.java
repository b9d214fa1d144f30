package dev.baton.engine.deployment;

import java.util.List;

/** A process file that must not go live, with every reason an analyst needs to mend it. */
public class ProcessRefused extends RuntimeException {

    private final transient List<String> reasons;

    public ProcessRefused(String file, List<String> reasons) {
        super(file + " is refused: " + String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
