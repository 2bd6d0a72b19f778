package dev.quadrat.ui.settings;

import dev.quadrat.ui.look.TitleInSight;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.home.HomeFiles;
import dev.quadrat.workbench.home.WindowState;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.function.Consumer;

/** Puts the window where it stood, and remembers where it stands. */
public final class WindowMemory implements AutoCloseable {
    private final Stage stage;
    private final PaneArrangement panes;
    private final HomeFiles files;
    private final Later later;
    private boolean closed;
    private Rectangle2D place = Rectangle2D.EMPTY;

    /**
     * @param unsaved told, on the window's thread, that it will not be remembered
     */
    public WindowMemory(
            Stage stage,
            PaneArrangement panes,
            HomeFiles files,
            Background background,
            Consumer<Exception> unsaved) {
        this.stage = stage;
        this.panes = panes;
        this.files = files;
        later = new Later(background, unsaved);
    }

    /** Before the window is shown. */
    public void restore(WindowState state) {
        if (state.isKnown()) {
            Rectangle2D at =
                    WindowPlace.within(
                            Screen.getScreens().stream().map(Screen::getVisualBounds).toList(),
                            state);
            stage.setX(at.getMinX());
            stage.setY(at.getMinY());
            stage.setWidth(at.getWidth());
            stage.setHeight(at.getHeight());
            stage.setMaximized(state.maximised());
            place = at;
            TitleInSight.keep(stage);
        }
        panes.part(state.dividers());
        panes.chooseTab(state.tab());
        stage.xProperty().subscribe(this::changed);
        stage.yProperty().subscribe(this::changed);
        stage.widthProperty().subscribe(this::changed);
        stage.heightProperty().subscribe(this::changed);
        stage.maximizedProperty().subscribe(this::changed);
        panes.onChange(this::changed);
    }

    /** At the window's end: saves what waits to be saved, and looks no longer. */
    @Override
    public void close() {
        closed = true;
        later.flush();
    }

    private void changed() {
        if (stage.isShowing() && !closed) {
            later.save(this::saving);
        }
    }

    private Later.Saving saving() {
        // A maximised window is to come back to the size that it had before.
        if (!stage.isMaximized() && !stage.isIconified()) {
            place =
                    new Rectangle2D(
                            stage.getX(),
                            stage.getY(),
                            Math.max(0, stage.getWidth()),
                            Math.max(0, stage.getHeight()));
        }
        WindowState state =
                new WindowState(
                        place.getMinX(),
                        place.getMinY(),
                        place.getWidth(),
                        place.getHeight(),
                        stage.isMaximized(),
                        panes.dividers(),
                        panes.tab());
        return () -> files.keepWindow(state);
    }
}
