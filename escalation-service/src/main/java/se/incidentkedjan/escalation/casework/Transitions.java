package se.incidentkedjan.escalation.casework;

import java.util.Optional;
import se.incidentkedjan.events.CaseStatus;

/** Which action leads from which status to which. */
public final class Transitions {

    private Transitions() {}

    /** Where an action leads; empty when it does not apply. */
    public static Optional<CaseStatus> from(CaseStatus status, CaseAction action) {
        return Optional.ofNullable(
                switch (status) {
                    case REPORTED ->
                        switch (action) {
                            case ASSESS -> CaseStatus.ASSESSED;
                            case ASSIGN, START, RESOLVE, CLOSE, REOPEN, MERGE, UNMERGE, REJECT -> null;
                        };
                    case ASSESSED ->
                        switch (action) {
                            case ASSESS, ASSIGN -> CaseStatus.ASSESSED;
                            case START -> CaseStatus.IN_PROGRESS;
                            case MERGE -> CaseStatus.MERGED;
                            case REJECT -> CaseStatus.REJECTED;
                            case RESOLVE, CLOSE, REOPEN, UNMERGE -> null;
                        };
                    case IN_PROGRESS ->
                        switch (action) {
                            case ASSESS, ASSIGN -> CaseStatus.IN_PROGRESS;
                            case RESOLVE -> CaseStatus.RESOLVED;
                            case MERGE -> CaseStatus.MERGED;
                            case REJECT -> CaseStatus.REJECTED;
                            case START, CLOSE, REOPEN, UNMERGE -> null;
                        };
                    case RESOLVED ->
                        switch (action) {
                            case ASSESS, ASSIGN -> CaseStatus.RESOLVED;
                            case CLOSE -> CaseStatus.CLOSED;
                            case REOPEN -> CaseStatus.IN_PROGRESS;
                            case MERGE -> CaseStatus.MERGED;
                            case START, RESOLVE, UNMERGE, REJECT -> null;
                        };
                    case CLOSED ->
                        switch (action) {
                            case ASSESS -> CaseStatus.CLOSED;
                            case REOPEN -> CaseStatus.IN_PROGRESS;
                            case ASSIGN, START, RESOLVE, CLOSE, MERGE, UNMERGE, REJECT -> null;
                        };
                    case REJECTED ->
                        switch (action) {
                            case REOPEN -> CaseStatus.IN_PROGRESS;
                            case ASSESS, ASSIGN, START, RESOLVE, CLOSE, MERGE, UNMERGE, REJECT -> null;
                        };
                    case MERGED ->
                        switch (action) {
                            // It goes back to where it was, which the case itself remembers.
                            case UNMERGE -> CaseStatus.ASSESSED;
                            case ASSESS, ASSIGN, START, RESOLVE, CLOSE, REOPEN, MERGE, REJECT -> null;
                        };
                });
    }
}
