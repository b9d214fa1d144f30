package dev.baton.intake.sheet.upload;

import dev.baton.seal.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports keep personal values. */
@Configuration(proxyBeanMethods = false)
class SealedImportColumns {

    @Bean
    SealedColumn importHeaders() {
        return new SealedColumn("import", "columns_sealed", "'import/columns/' || id");
    }

    @Bean
    SealedColumn importMapping() {
        return new SealedColumn("import", "mapping_sealed", "'import/mapping/' || id");
    }

    @Bean
    SealedColumn importWarnings() {
        return new SealedColumn("import", "warnings_sealed", "'import/warnings/' || id");
    }

    @Bean
    SealedColumn importChoices() {
        return new SealedColumn("import", "choices_sealed", "'import/choices/' || id");
    }

    @Bean
    SealedColumn importFound() {
        return new SealedColumn("import", "found_sealed", "'import/found/' || id");
    }

    @Bean
    SealedColumn importFile() {
        return new SealedColumn("import_file", "sealed", "'import_file/' || import_id || '/' || piece");
    }

    @Bean
    SealedColumn importRowCells() {
        return new SealedColumn(
                "import_row", "cells_sealed", "'import_row/' || import_id || '/' || row_number || '/cells'");
    }

    @Bean
    SealedColumn importRowFields() {
        return new SealedColumn(
                "import_row", "fields_sealed", "'import_row/' || import_id || '/' || row_number || '/fields'");
    }

    @Bean
    SealedColumn rememberedMapping() {
        return new SealedColumn(
                "import_mapping", "mapping_sealed", "'import_mapping/' || encode(headers_index, 'hex')");
    }
}
