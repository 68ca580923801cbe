package se.incidentkedjan.escalation.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.worklist.SavedViews.Change;
import se.incidentkedjan.escalation.worklist.SavedViews.Refusal;
import se.incidentkedjan.escalation.worklist.SavedViews.SavedView;

class SavedViewsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static Change save(SavedViews views, String name, String filter) {
        return views.save(new UUID(1, name.hashCode()), name, filter, NOW);
    }

    private static SavedViews with(SavedViews views, String name, String filter) {
        return save(views, name, filter) instanceof Change.Saved(var next, var ignored) ? next : SavedViews.NONE;
    }

    @Test
    void aViewOfTheSameNameIsReplaced() {
        var views = with(with(SavedViews.NONE, "Skola", "unit=a"), "  skola ", "unit=b");

        assertThat(views.all())
                .extracting(SavedView::name, SavedView::filter)
                .containsExactly(tuple("skola", "unit=b"));
    }

    @Test
    void aNameIsNeededAndMayNotBeLong() {
        assertThat(save(SavedViews.NONE, " ", "")).isEqualTo(new Change.Refused(Refusal.NAME_MISSING));
        assertThat(save(SavedViews.NONE, "å".repeat(61), "")).isEqualTo(new Change.Refused(Refusal.NAME_TOO_LONG));
        assertThat(save(SavedViews.NONE, "😀".repeat(60), "")).isInstanceOf(Change.Saved.class);
    }

    @Test
    void aPersonHasAtMostTwenty() {
        var views = SavedViews.NONE;
        for (var i = 0; i < SavedViews.MOST; i++) {
            views = with(views, "Vy " + i, "");
        }

        assertThat(views.all()).hasSize(20);
        assertThat(save(views, "En till", "")).isEqualTo(new Change.Refused(Refusal.TOO_MANY));
        assertThat(save(views, "Vy 3", "unit=x")).isInstanceOf(Change.Saved.class);
        assertThat(save(views.without(views.all().getFirst().id()), "En till", ""))
                .isInstanceOf(Change.Saved.class);
    }

    @Test
    void aNameIsNobodyElsesBusiness() {
        var views = with(SavedViews.NONE, "Om Exempelpersonen", "");

        assertThat(views.toString()).doesNotContain("Exempelpersonen");
    }
}
