-- A lead that is closed by hand while it is offered: nobody has to answer any more.
alter table lead_offer drop constraint lead_offer_answer_check;
alter table lead_offer add constraint lead_offer_answer_check
    check (answer in ('accepted', 'declined', 'timed_out', 'withdrawn'));
