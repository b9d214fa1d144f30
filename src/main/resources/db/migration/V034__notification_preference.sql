-- How each person wants to be told of offers; null: as the house has set it.
create table notification_preference (
    username text primary key,
    email boolean,
    sms boolean,
    phone_sealed bytea,
    quiet_from time,
    quiet_to time,
    time_zone text,
    check ((quiet_from is null) = (quiet_to is null))
);
