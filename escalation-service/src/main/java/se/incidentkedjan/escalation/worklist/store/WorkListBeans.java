package se.incidentkedjan.escalation.worklist.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.store.StoreRoom;
import se.incidentkedjan.escalation.worklist.WorkListRow;
import se.incidentkedjan.kit.ledger.Excerpt;
import se.incidentkedjan.kit.ledger.Ledger;

/** Lets each case carry what the list needs of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkListSettings.class)
class WorkListBeans {

    @Bean
    Excerpt<IncidentCase, WorkListRow> rows() {
        return new Excerpt<>(WorkListRow.class, WorkListRow.FORM, WorkListRow::of, WorkListFilter.INDEXES);
    }

    @Bean
    WorkList workList(
            Ledger<IncidentCase> cases,
            Excerpt<IncidentCase, WorkListRow> rows,
            DecisionBasis basis,
            StoreRoom room,
            WorkListSettings settings) {
        return new WorkList(cases.excerpts(rows), new WorkListFilter(basis), room, settings.mostWithoutIndex());
    }

    @Bean
    ViewStore viewStore(MongoTemplate mongo) {
        return new ViewStore(mongo);
    }
}
