package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.FilesInForce;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Outline;
import se.incidentkedjan.escalation.casework.Waking;
import se.incidentkedjan.escalation.disclosure.Secrecy;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Excerpt;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;
import se.incidentkedjan.kit.ledger.Standing;
import se.incidentkedjan.kit.repeating.Repeating;

/** Keeps the cases, and wakes those whose clocks run out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseworkSettings.class)
class CaseworkStore {

    static final String COLLECTION = "cases";

    private static final String RECEIVED_AT = "state.identity.receivedAt";

    private static final List<Bson> SEARCHES = Stream.concat(
                    Stream.of(
                            Sorts.descending(CaseList.REFERENCE),
                            Sorts.ascending(RECEIVED_AT),
                            Sorts.ascending("state.moments.all.at"),
                            Sorts.ascending(
                                    "state.handling.rootCause.cause", "state.assessment.facts.system", RECEIVED_AT),
                            Sorts.ascending("state.handling.links.other"),
                            Sorts.ascending(AlikeCases.KEYS, AlikeCases.SEEN_UNTIL)),
                    SimilarCases.INDEXES.stream())
            .toList();

    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(CaseworkStore.class);

    @Bean
    FilesInForce decisionBasis(KitSettings settings, Clock clock) {
        return new FilesInForce(settings.configDir(), clock, CaseworkStore::tell);
    }

    private static void tell(Reloading.State<DecisionBasis> state) {
        if (state.problems().isEmpty()) {
            LOG.info(
                    "Decisions are made by these files from now on: {}",
                    state.value().versions());
        } else {
            LOG.error("The changed files are wrong and not in force; decisions go on as before. {}", state.problems());
        }
    }

    @Bean
    Repeating changedFiles(FilesInForce files) {
        return new Repeating("changed-files", LOOK_FOR_CHANGES, files::look);
    }

    @Bean
    ChainCheck wrongFiles(FilesInForce files) {
        return new WrongFiles(files);
    }

    @Bean
    AlikeCases alikeCases(Ledger<IncidentCase> cases, DecisionBasis basis) {
        return new AlikeCases(cases, basis);
    }

    @Bean
    SimilarCases similarCases(
            Ledger<IncidentCase> cases,
            Excerpt<IncidentCase, ?> excerpt,
            DecisionBasis basis,
            CaseworkSettings settings) {
        return new SimilarCases(cases, cases.excerpts(excerpt), basis, settings.similarWithin());
    }

    @Bean
    Storms storms(Ledger<IncidentCase> cases, AlikeCases alike, DecisionBasis basis, Clock clock) {
        return new Storms(cases, alike, basis, clock);
    }

    @Bean
    Aftermath aftermath(Ledger<IncidentCase> cases, AlikeCases alike, Storms storms, DecisionBasis basis, Clock clock) {
        var aftermath = new Aftermath(cases, alike, basis, clock);
        cases.whenDue(due ->
                due.forEach(incident -> cases.change(incident, known -> passDueInstants(known, basis, clock))
                        .ifPresent(one -> {
                            storms.calm(one);
                            aftermath.ofAll(one);
                        })));
        return aftermath;
    }

    @Bean
    Secrecy secrecy(KitSettings settings, DecisionBasis basis) {
        return Secrecy.read(
                settings.configDir().resolve("secrecy.yml"),
                basis.organisation().boards());
    }

    // The basis first: a wrong rule file must stop the start before anything is touched.
    @Bean
    Ledger<IncidentCase> cases(DecisionBasis basis, Ledgers ledgers, Clock clock, Excerpt<IncidentCase, ?> excerpt) {
        return ledgers.open(
                COLLECTION,
                IncidentCase.class,
                incidentCase -> Waking.nextAt(incidentCase).orElse(null),
                SEARCHES,
                excerpt,
                new Standing<>(CaseOutlined.class, Outline::news));
    }

    private static Decision<IncidentCase> passDueInstants(
            @org.jspecify.annotations.Nullable IncidentCase known, DecisionBasis basis, Clock clock) {
        if (known == null) {
            return Decision.nothing();
        }
        var outcome = Waking.passDueInstants(known, clock.instant(), basis.duties());
        return outcome.events().isEmpty()
                ? Decision.nothing()
                : Decision.become(outcome.incidentCase(), outcome.events());
    }

    @Bean
    CaseList caseList(Ledger<IncidentCase> cases) {
        return new CaseList(cases);
    }

    @Bean
    StoreRoom storeRoom(Ledger<IncidentCase> cases, Excerpt<IncidentCase, ?> excerpt, CaseworkSettings settings) {
        return new StoreRoom(cases.excerpts(excerpt), settings.mostWithoutIndex());
    }
}
