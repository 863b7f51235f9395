package vn.chiso.core.progress;

import com.google.common.collect.ImmutableMap;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * How everything stands, as the log says and nothing else.
 *
 * @param actions by code, in the order of the follow-up
 * @param findings by code, in the order of the follow-up
 */
public record FollowUpState(ImmutableMap<String, ActionState> actions, ImmutableMap<String, FindingState> findings) {
    /**
     * How an action stands.
     *
     * @throws NoSuchElementException if there is no such action
     */
    public ActionState action(String code) {
        return Optional.ofNullable(actions.get(code))
                .orElseThrow(() -> new NoSuchElementException("There is no action " + code));
    }

    /**
     * How a finding stands.
     *
     * @throws NoSuchElementException if there is no such finding
     */
    public FindingState finding(String code) {
        return Optional.ofNullable(findings.get(code))
                .orElseThrow(() -> new NoSuchElementException("There is no finding " + code));
    }
}
