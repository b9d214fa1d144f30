/** An uploaded sheet: its file, its state, its time. */
@org.springframework.modulith.NamedInterface("upload")
package dev.baton.intake.sheet.upload;
