package dev.baton.failure.list;

/** Which failures are wanted. Null: whichever. */
public record FailureFilter(FailureKind kind, FailureState state, String campaignId) {

    public static FailureFilter of(String kind, String state, String campaignId) {
        return new FailureFilter(
                kind == null || kind.isBlank() ? null : FailureKind.of(kind),
                state == null || state.isBlank() ? null : FailureState.of(state),
                campaignId == null || campaignId.isBlank() ? null : campaignId);
    }
}
