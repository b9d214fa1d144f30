package dev.baton.subject;

/** Something that is kept for a time and no longer. Each module answers for its own. */
public interface Retained {

    /** As it stands in the report of a night: {@code leads}. */
    String what();

    /** Removes some of what is due, in the running transaction. @return how many; 0 when nothing is left to do */
    int removeNext(int most);
}
