package vn.chiso.core.campaign;

import vn.chiso.core.campaign.log.AssessmentLog;
import vn.chiso.core.campaign.log.LogEntry;

/** Where an application keeps the logs. Thread-safe. It has no way to change or remove an entry. */
public interface AssessmentStore {
    /** The log of an assessment; empty if it has none. */
    AssessmentLog load(String assessment);

    /**
     * Adds an entry, if the log has exactly the entries before it: one after the other, whole or not at all.
     *
     * @return false if another entry was faster; then nothing was changed
     */
    boolean append(LogEntry entry);
}
