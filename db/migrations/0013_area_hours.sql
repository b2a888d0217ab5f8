-- When somebody answers the phone is a sentence, so it has its language like the other texts.
alter table area_text add column hours text not null default '';
update area_text set hours = coalesce((select phone_hours from area where area.id = area_text.area_id), '') where original;
alter table area drop column phone_hours;
