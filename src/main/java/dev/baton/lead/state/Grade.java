package dev.baton.lead.state;

/** How promising a lead is: A hot, B warm, C cold, D to be nurtured (002, lead grading). The limits stand in the rules. */
public enum Grade {
    A,
    B,
    C,
    D
}
