package se.incidentkedjan.kit.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;

/** What someone is in the municipality, as far as this system is concerned. Given to people by {@code access.yml}. */
public enum Role {
    /** Medarbetare: anyone who has signed in. */
    EMPLOYEE("Medarbetare", null),
    /** Handläggare of some units. */
    HANDLER("Handläggare", null),
    /** Dataskyddsombud (GDPR art. 37-39). */
    DPO("Dataskyddsombud", "DPO"),
    /** Informationssäkerhetschef. */
    CISO("Informationssäkerhetschef", "CISO"),
    /** IT-säkerhet, with the IT-jour. */
    IT_SECURITY("IT-säkerhet", "IT_ON_CALL"),
    /** Säkerhetsskyddschef (säkerhetsskyddslagen 2018:585, 2 kap. 7 §). */
    SECURITY_CHIEF("Säkerhetsskyddschef", "SECURITY_CHIEF"),
    /** Systemägare or objektägare of some systems. */
    SYSTEM_OWNER("Objektägare", null),
    /** Chef of some units. */
    UNIT_MANAGER("Chef", null),
    /** A reader for a nämnd, the kommunstyrelse or the board of a bolag. */
    BOARD_READER("Nämnd", null),
    /** Revisor. */
    AUDITOR("Revisor", null),
    /** Runs the system and sees no content. */
    ADMINISTRATOR("Administratör", null),
    /** Another system of the municipality's, with an account of its own. */
    INTEGRATION("System", null);

    private final String swedish;
    private final @Nullable String called;

    Role(String swedish, @Nullable String called) {
        this.swedish = swedish;
        this.called = called;
    }

    /** What people call it. */
    public String swedish() {
        return swedish;
    }

    /** The role in {@code organisation.yml} that a case calls when it is assigned to holders of this one. */
    public Optional<RoleCode> called() {
        return Optional.ofNullable(called).map(RoleCode::of);
    }
}
