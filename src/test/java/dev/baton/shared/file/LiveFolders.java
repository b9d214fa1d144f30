package dev.baton.shared.file;

import java.nio.file.Path;

/** Folders of edited files, for tests. */
public final class LiveFolders {

    private LiveFolders() {}

    /** The files as they stand at the top of the repository. */
    public static LiveFolder repository() {
        return at(Path.of("."));
    }

    public static LiveFolder at(Path folder) {
        return new LiveFolder(folder.toString());
    }
}
