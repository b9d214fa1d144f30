package dev.baton.shared.file;

/** A file that people edit: its name below the folder ({@code processes/lead/lead-intake.bpmn}) and its content. */
public record LiveFile(String name, byte[] content) {

    /** The file name without folders and ending: for a process, its key. */
    public String baseName() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(0, last.indexOf('.'));
    }
}
