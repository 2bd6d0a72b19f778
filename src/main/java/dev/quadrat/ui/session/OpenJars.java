package dev.quadrat.ui.session;

import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.JarWatch;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Watches the open jars: what was built anew is derived anew, except while a run is at work.
 * Closing it ends the watching.
 *
 * <p>It looks each second instead of asking the file system to tell: that tells nothing of network
 * folders, and a folder that a build deletes and makes anew is no longer watched.
 */
public final class OpenJars implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final PlanSession plan;
    private final RunSession run;
    private final Background background;
    private final ReadOnlyObjectWrapper<JarNotice> notice =
            new ReadOnlyObjectWrapper<>(JarNotice.NONE);
    private @Nullable Derivation watched;
    private @Nullable JarWatch watch;
    private Stage.@Nullable Planned before;
    private boolean rebuiltDuringRun;
    private Ticket next = Ticket.NONE;
    private Ticket look = Ticket.NONE;

    OpenJars(PlanSession plan, RunSession run, Background background) {
        this.plan = plan;
        this.run = run;
        this.background = background;
        plan.stage().subscribe(this::take);
        run.phase().subscribe(this::offerAfterRun);
    }

    public ReadOnlyObjectProperty<JarNotice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** The person has read it. */
    public void dismiss() {
        notice.set(JarNotice.NONE);
    }

    /** Does what the notice offers. */
    public void readAnew() {
        dismiss();
        rememberShown();
        plan.derive();
    }

    @Override
    public void close() {
        next.cancel();
        look.cancel();
        watch = null;
    }

    @SuppressWarnings("ReferenceEquality") // another reading, though it may say the same
    private void take(Stage stage) {
        switch (stage) {
            case Stage.Planned planned when planned.derivation() != watched -> {
                watched = planned.derivation();
                watch = new JarWatch(watched.jarStamps());
                compare(planned);
                lookAgain();
            }
            case Stage.Planned _, Stage.OfRun _ -> {}
            case Stage.Welcome _, Stage.Deriving _, Stage.Broken _ -> {
                close();
                watched = null;
                before = null;
                rebuiltDuringRun = false;
                notice.set(JarNotice.NONE);
            }
        }
    }

    private void compare(Stage.Planned now) {
        Stage.Planned was = before;
        before = null;
        if (was != null) {
            notice.set(
                    new JarNotice(
                            Rebuilt.text(now.derivation().request().jars(), was.plan(), now.plan()),
                            JarNotice.Offer.NOTHING));
        } else if (notice.get().offer() != JarNotice.Offer.NOTHING) {
            notice.set(JarNotice.NONE);
        }
    }

    private void lookAgain() {
        next.cancel();
        look.cancel();
        JarWatch current = watch;
        if (current == null) {
            return;
        }
        next =
                background.after(
                        BETWEEN_LOOKS,
                        () ->
                                look =
                                        background.start(
                                                _ -> current.look(), this::seen, _ -> lookAgain()));
    }

    private void seen(JarWatch.Sight sight) {
        switch (sight) {
            case JarWatch.Sight.Unchanged _ -> {
                if (notice.get().offer() == JarNotice.Offer.WARNING) {
                    notice.set(JarNotice.NONE);
                    run.forgetRefusal();
                }
            }
            case JarWatch.Sight.Unsettled _ -> {}
            case JarWatch.Sight.Gone gone -> notice.set(gone(gone.jar()));
            case JarWatch.Sight.Rebuilt rebuilt -> rebuilt(rebuilt.jar());
        }
        lookAgain();
    }

    private void rebuilt(Path jar) {
        rebuiltDuringRun = run.active().get();
        if (rebuiltDuringRun) {
            notice.set(
                    new JarNotice(
                            "%s was built anew; when the run has ended, it can be read anew"
                                    .formatted(jar.getFileName()),
                            JarNotice.Offer.NOTHING));
        } else {
            derive();
        }
    }

    /** Not by itself: the outcomes of the run would be gone before anybody has seen them. */
    private void offerAfterRun(RunPhase phase) {
        if (rebuiltDuringRun && !phase.isActive()) {
            rebuiltDuringRun = false;
            notice.set(
                    new JarNotice(
                            "A jar was built anew during the run; the plan is that of before",
                            JarNotice.Offer.READ_ANEW));
        }
    }

    /** To tell what has changed, once there is another plan. */
    private void rememberShown() {
        if (plan.stage().get() instanceof Stage.Planned planned) {
            before = planned;
        }
    }

    private void derive() {
        rememberShown();
        plan.derive(
                doubts ->
                        notice.set(
                                new JarNotice(
                                        "%s was built anew, and its new code was not trusted yet;"
                                                        .formatted(
                                                                doubts.getFirst()
                                                                        .content()
                                                                        .place()
                                                                        .getFileName())
                                                + " the plan is that of before",
                                        JarNotice.Offer.READ_ANEW)));
    }

    private static JarNotice gone(Path jar) {
        return new JarNotice(
                "%s is gone from %s; the plan stays to be seen, and runs when it is built again"
                        .formatted(jar.getFileName(), jar.getParent()),
                JarNotice.Offer.WARNING);
    }
}
