package dev.baton.intake.form;

import java.util.List;

/** How a lead's source names the form it came by (002, leads table). */
public final class FormKind {

    public static final String LANDING_PAGE = "landing-page";
    static final List<String> ALL = List.of(LANDING_PAGE, "contact-form", "modal");

    private FormKind() {}
}
