package dev.quadrat.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.run.LaunchSettings;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.workbench.home.HomeFiles;
import dev.quadrat.workbench.home.Settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class SettingsViewModelTest {
    @TempDir Path folder;
    private final List<Exception> unsaved = new ArrayList<>();
    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private OpenSession open;
    private HomeFiles files;

    @BeforeEach
    void start() {
        open = OpenSession.of(folder, World.CHAIN);
        files = new HomeFiles(folder.resolve("home"), Clock.systemUTC(), _ -> {});
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void whatIsChanged_holdsAtOnce_forTheNextLaunch() throws Exception {
        SettingsViewModel model = model();
        model.parallel(7);
        model.gpuSlots(2);
        model.commandMegabytes(OptionalInt.of(900));
        open.launch();
        assertEquals(
                List.of(new LaunchSettings(7, 2, OptionalInt.of(900), Optional.empty(), Map.of())),
                open.world.runner.launches);
        assertEquals(7, open.session.plan().choices().parallel().get());
    }

    @Test
    void theLimit_isTheNextDerivations() {
        model().deriveLimit(Duration.ofSeconds(90));
        open.session.plan().derive();
        open.background.settle();
        assertEquals(90, open.world.host.requests.getLast().timeoutSeconds());
    }

    @Test
    void theToolbarsNumberAndTheMenusTheme_areSettingsToo() {
        SettingsViewModel model = model();
        open.session.plan().choices().parallel().set(5);
        theme.set(ThemeChoice.DARK);
        assertEquals(5, model.settings().get().parallel());
        model.flush();
        assertEquals(5, files.settings().parallel());
        assertEquals("dark", files.settings().theme());
    }

    @Test
    void changes_areSavedTogether_aMomentLater() {
        SettingsViewModel model = model();
        model.gpuSlots(2);
        model.gpuSlots(3);
        open.background.settle();
        assertEquals(1, files.settings().gpuSlots());
        open.background.timePasses();
        open.background.settle();
        assertEquals(3, files.settings().gpuSlots());
    }

    @Test
    void whatAnotherWindowHasSet_stays() throws IOException {
        SettingsViewModel model = model();
        files.changeSettings(s -> s.withDeriveLimit(Duration.ofSeconds(99)));
        model.gpuSlots(4);
        model.flush();
        assertEquals(
                Settings.initial().withGpuSlots(4).withDeriveLimit(Duration.ofSeconds(99)),
                files.settings());
    }

    @Test
    void whatCanNotBeSaved_isTold() throws IOException {
        SettingsViewModel model = model();
        Files.writeString(folder.resolve("home"), "a file in the folder's place");
        model.gpuSlots(4);
        model.flush();
        assertEquals(1, unsaved.size());
        assertEquals(4, model.settings().get().gpuSlots());
    }

    private SettingsViewModel model() {
        return new SettingsViewModel(
                files,
                Settings.initial(),
                open.session.plan().choices(),
                theme,
                open.background,
                unsaved::add);
    }
}
