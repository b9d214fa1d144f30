package dev.baton.subject;

import java.util.List;

/** By what the people of some leads are known. The module {@code lead} answers. */
public interface PersonIdentifiers {

    Subject of(List<String> leadIds);
}
