-- An offer that Baton took back because more is known of the lead now: the rep may be offered it again.
alter table lead_offer drop constraint lead_offer_answer_check;
alter table lead_offer add constraint lead_offer_answer_check
    check (answer in ('accepted', 'declined', 'timed_out', 'withdrawn', 'replaced'));
