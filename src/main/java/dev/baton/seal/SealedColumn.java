package dev.baton.seal;

/**
 * A column of sealed values. Each module names its own as beans, so that all of them are sealed anew when the key
 * changes.
 *
 * @param place SQL that makes, of a row, the place its value is bound to (see {@link Sealer#seal})
 * @param version a column counted up when a value is sealed anew, or null: whoever loaded the row before must not write
 *     the old value back
 */
public record SealedColumn(String table, String column, String place, String version) {

    public SealedColumn(String table, String column, String place) {
        this(table, column, place, null);
    }
}
