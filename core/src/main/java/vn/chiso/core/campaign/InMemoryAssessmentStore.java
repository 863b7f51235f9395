package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableSortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.chiso.core.campaign.log.AssessmentLog;
import vn.chiso.core.campaign.log.LogEntry;

/** Keeps the logs in memory: for tests, examples and tools. Thread-safe, without locks: a log is replaced by a longer one or not at all. */
public final class InMemoryAssessmentStore implements AssessmentStore {
    private final ConcurrentMap<String, AssessmentLog> logs = new ConcurrentHashMap<>();

    /** A store without anything in it. */
    public InMemoryAssessmentStore() {}

    @Override
    public AssessmentLog load(String assessment) {
        return logs.getOrDefault(assessment, AssessmentLog.empty(assessment));
    }

    @Override
    public boolean append(LogEntry entry) {
        AssessmentLog log = load(entry.assessment());
        if (log.state().version() != entry.version() - 1 || !log.head().equals(entry.previous())) {
            return false;
        }
        AssessmentLog longer = log.plus(entry);
        return entry.version() == 1
                ? logs.putIfAbsent(entry.assessment(), longer) == null
                : logs.replace(entry.assessment(), log, longer);
    }

    /** The assessments that have a log, in the order of their names. */
    public ImmutableSortedSet<String> assessments() {
        return ImmutableSortedSet.copyOf(logs.keySet());
    }
}
