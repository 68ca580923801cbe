package se.incidentkedjan.localstack.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.audit.AuditVerdict;

/** What was found in one trail, in plain Swedish: one line, and a line more for each fault. */
record AuditReport(AuditVerdict verdict) {

    static String beginning(String service) {
        return "%-22s".formatted(service);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(beginning(verdict.service()) + (verdict.isWhole() ? "hel: " : "INTE HEL: ") + entries() + remarks());
        for (var fault : verdict.faults()) {
            lines.add("  – " + fault.sentence());
        }
        long more = verdict.faultCount() - verdict.faults().size();
        if (more > 0) {
            lines.add("  – och " + more + " fel till");
        }
        return lines;
    }

    private String entries() {
        return verdict.entries() == 0
                ? "inga poster"
                : counted(verdict.entries(), "post", "poster") + " från " + time(verdict.first()) + " till "
                        + time(verdict.last());
    }

    private String remarks() {
        var remarks = new StringBuilder();
        if (verdict.uncovered() > 0) {
            remarks.append("; ")
                    .append(counted(verdict.uncovered(), "post", "poster"))
                    .append(" sedan ")
                    .append(time(verdict.uncoveredSince()))
                    .append(" har ingen kontrollpunkt ännu");
        }
        if (verdict.erasedNotes() > 0) {
            remarks.append("; ")
                    .append(counted(verdict.erasedNotes(), "anteckning är raderad", "anteckningar är raderade"));
        }
        if (verdict.cutOffCheckpoints() > 0) {
            remarks.append("; ")
                    .append(counted(
                            verdict.cutOffCheckpoints(),
                            "kontrollpunkt blev aldrig färdigskriven",
                            "kontrollpunkter blev aldrig färdigskrivna"));
        }
        return remarks.toString();
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "okänd tid" : SwedishTime.shortDateAndTime(instant);
    }
}
