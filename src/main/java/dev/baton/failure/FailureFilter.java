package dev.baton.failure;

/** Which failures are wanted. Null: whichever. */
record FailureFilter(FailureKind kind, FailureState state, String campaignId) {

    static FailureFilter of(String kind, String state, String campaignId) {
        return new FailureFilter(
                kind == null || kind.isBlank() ? null : FailureKind.of(kind),
                state == null || state.isBlank() ? null : FailureState.of(state),
                campaignId == null || campaignId.isBlank() ? null : campaignId);
    }
}
