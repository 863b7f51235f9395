package vn.chiso.core.access;

/** On whose subjects a grant holds. */
public enum Reach {
    /** Of the actor's own unit. */
    OWN {
        @Override
        boolean covers(Actor actor, Subject subject) {
            return actor.organisation().equals(subject.owner());
        }
    },
    /** Assigned to the actor's body, unless the body is the owner: nobody appraises itself. */
    ASSIGNED {
        @Override
        boolean covers(Actor actor, Subject subject) {
            return subject.assigned().contains(actor.organisation()) && !OWN.covers(actor, subject);
        }
    },
    /** Of any unit but the actor's own. */
    OTHERS {
        @Override
        boolean covers(Actor actor, Subject subject) {
            return !OWN.covers(actor, subject);
        }
    },
    /** Of any unit. */
    ANY {
        @Override
        boolean covers(Actor actor, Subject subject) {
            return true;
        }
    };

    abstract boolean covers(Actor actor, Subject subject);
}
