-- So that a list of stories is made without reading the texts of their articles.

create index story_changed on story (changed_at desc, key desc);

create index article_names on article (number, outlet, title);
