package se.incidentkedjan.notification.rhythm;

import java.util.List;

/** Keeps what people have chosen, the latest choice of each. */
public interface ChoiceStore {

    /** All choices. */
    List<Choice> all();

    /** Keeps a choice in the place of an earlier one. When it returns, it is durable. */
    void keep(Choice choice);
}
