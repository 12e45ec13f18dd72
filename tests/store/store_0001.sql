-- A store of version 0001, written by the program of that time: python -m sqlite3 store .dump
BEGIN TRANSACTION;
CREATE TABLE record (
	id VARCHAR NOT NULL, 
	workshop VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	author VARCHAR NOT NULL, 
	on_behalf_of VARCHAR NOT NULL, 
	"group" VARCHAR NOT NULL, 
	round INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	batch VARCHAR NOT NULL, 
	schema_version INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	deleted BOOLEAN NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (workshop, position), 
	UNIQUE (workshop, kind, "key", revision)
);
INSERT INTO "record" VALUES('effb4510-e9a9-40f8-92da-024e1399f701','w',1,'person','ada-5f1c0e7ab2',1,'seed','','',1,'shared','seed:people',1,'2026-03-14 09:01:00.000000',0,'{"name": "Ada Lovelace"}');
INSERT INTO "record" VALUES('95417bda-eb6d-4cc0-9af8-aa6e25e88c3b','w',2,'person','bo-93d2c4e8f1',1,'seed','','',1,'shared','seed:people',1,'2026-03-14 09:01:00.000000',0,'{"name": "Bo"}');
INSERT INTO "record" VALUES('ddffba4f-7f96-4f3b-8896-86e4fcaa0833','w',3,'stakeholder','clinic',1,'ada-5f1c0e7ab2','clinic','',1,'shared','b1',1,'2026-03-14 09:02:00.000000',0,'{"name": "Clinic"}');
INSERT INTO "record" VALUES('35a96425-7926-4185-8ebe-32474e033b48','w',4,'stakeholder','school',1,'ada-5f1c0e7ab2','clinic','',1,'shared','b1',1,'2026-03-14 09:02:00.000000',0,'{"name": "School"}');
INSERT INTO "record" VALUES('5823ff37-769c-4664-9098-1ed19e398c5f','w',5,'stakeholder','clinic',2,'ada-5f1c0e7ab2','clinic','',1,'shared','b2',1,'2026-03-14 09:03:00.000000',0,'{"name": "Clinic by the river"}');
INSERT INTO "record" VALUES('96bf6eed-7755-4fda-9afc-7784434522a8','w',6,'stakeholder','clinic',3,'ada-5f1c0e7ab2','clinic','',1,'shared','b3',1,'2026-03-14 09:04:00.000000',0,'{"name": "Kliinik j\u00f5e \u00e4\u00e4res \ud83d\udc69"}');
INSERT INTO "record" VALUES('8518166c-1771-4088-80e3-151fe053c813','w',7,'stakeholder','clinic',4,'ada-5f1c0e7ab2','clinic','',1,'shared','undo:b3',1,'2026-03-14 09:05:00.000000',0,'{"name": "Clinic by the river"}');
INSERT INTO "record" VALUES('c646343c-e390-4919-96ea-0abf1ba9ddd2','w',8,'stakeholder','clinic',5,'ada-5f1c0e7ab2','clinic','',1,'shared','undo:b2',1,'2026-03-14 09:06:00.000000',0,'{"name": "Clinic"}');
INSERT INTO "record" VALUES('d6c73858-9f7e-484f-aec6-94e39a8cc0a6','w',9,'stakeholder','school',2,'bo-93d2c4e8f1','','',1,'shared','b4',1,'2026-03-14 09:07:00.000000',0,'{"name": "School of Bo''s words"}');
INSERT INTO "record" VALUES('83fe2144-f84d-427d-867d-e0d0260b58f6','w',10,'stakeholder','school',3,'ada-5f1c0e7ab2','clinic','',1,'shared','b5',1,'2026-03-14 09:08:00.000000',0,'{"name": "Ada over Bo"}');
INSERT INTO "record" VALUES('fa66e258-025d-4242-9c9d-3e58627c7c93','w',11,'stakeholder','school',4,'ada-5f1c0e7ab2','clinic','',1,'shared','undo:b5',1,'2026-03-14 09:09:00.000000',0,'{"name": "School of Bo''s words"}');
INSERT INTO "record" VALUES('c7a4b575-8153-461a-bdfb-9bfd2ba8e3e8','w',12,'stakeholder','park',1,'ada-5f1c0e7ab2','clinic','',1,'shared','b6',1,'2026-03-14 09:10:00.000000',0,'{"name": "Park"}');
INSERT INTO "record" VALUES('18e3da23-99b2-4e78-baea-2909594d57a1','w',13,'stakeholder','park',2,'ada-5f1c0e7ab2','clinic','',1,'shared','b7',1,'2026-03-14 09:11:00.000000',1,'{}');
INSERT INTO "record" VALUES('e71fc6ed-1cf1-46dd-8a07-873d82ef388b','w',14,'stakeholder','park',3,'ada-5f1c0e7ab2','clinic','',1,'shared','undo:b7',1,'2026-03-14 09:12:00.000000',0,'{"name": "Park"}');
INSERT INTO "record" VALUES('ef9a55ed-0963-4fe5-ae0d-7d7cd7d058b4','w',15,'stakeholder','bus',1,'ada-5f1c0e7ab2','clinic','',1,'shared','b8',1,'2026-03-14 09:13:00.000000',0,'{"name": "Bus"}');
INSERT INTO "record" VALUES('9c0b83a7-35fa-45e1-9cbb-3b8bcdb08aab','w',16,'stakeholder','bus',2,'ada-5f1c0e7ab2','clinic','',1,'shared','undo:b8',1,'2026-03-14 09:14:00.000000',1,'{}');
INSERT INTO "record" VALUES('9ec044d6-8a3b-41d6-a050-c8493563e6f1','w',17,'stakeholder','bus',3,'ada-5f1c0e7ab2','clinic','',1,'shared','b9',1,'2026-03-14 09:15:00.000000',0,'{"name": "Bus again"}');
INSERT INTO "record" VALUES('e10c8541-5d0e-4287-8cca-64900958a494','w',18,'placement','clinic/ada-5f1c0e7ab2',1,'ada-5f1c0e7ab2','clinic','',1,'shared','placing-ada-5f1c0e7ab2',1,'2026-03-14 09:16:00.000000',0,'{"name": "", "level": 3, "seen_by": "ada-5f1c0e7ab2"}');
INSERT INTO "record" VALUES('6eb095bd-e45d-4430-8b23-abc8a6a647b1','w',19,'placement','park/ada-5f1c0e7ab2',1,'ada-5f1c0e7ab2','clinic','',1,'shared','placing2-ada-5f1c0e7ab2',1,'2026-03-14 09:17:00.000000',0,'{"name": "", "level": 9}');
INSERT INTO "record" VALUES('bac3ffb1-5bdd-4cf8-b51a-b2ce1faf481f','w',20,'placement','park/ada-5f1c0e7ab2',2,'ada-5f1c0e7ab2','clinic','',1,'shared','undo:placing2-ada-5f1c0e7ab2',1,'2026-03-14 09:18:00.000000',1,'{}');
INSERT INTO "record" VALUES('1060353d-8664-4a4c-9863-6bb510277814','w',21,'stakeholder','mill',1,'bo-93d2c4e8f1','','',1,'shared','b10',1,'2026-03-14 09:19:00.000000',0,'{"name": "Mill"}');
INSERT INTO "record" VALUES('9a96571f-90bb-460a-9553-47c2b636546c','w',22,'stakeholder','library',1,'bo-93d2c4e8f1','','',1,'shared','b10',1,'2026-03-14 09:19:00.000000',0,'{"name": "Library"}');
INSERT INTO "record" VALUES('cec33c9f-6694-4ca5-9662-65d5a3473c32','w',23,'stakeholder','library',2,'bo-93d2c4e8f1','','',1,'shared','undo:b10',1,'2026-03-14 09:20:00.000000',1,'{}');
INSERT INTO "record" VALUES('9ff90bbb-8691-4d29-8e04-2b270ce7473e','w',24,'stakeholder','mill',2,'bo-93d2c4e8f1','','',1,'shared','undo:b10',1,'2026-03-14 09:20:00.000000',1,'{}');
INSERT INTO "record" VALUES('bc2db472-d620-4e6f-82c2-cff20e90c3c7','v',1,'stakeholder','clinic',1,'bo-93d2c4e8f1','','',1,'shared','b1',1,'2026-03-14 09:21:00.000000',0,'{"name": "V"}');
CREATE TABLE workshop (
	id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	about JSON NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "workshop" VALUES('w',24,'{"id": "w", "title": "\u00d5nne maja \u00b7 \"The Loft\"", "practice": false, "default_person": "this-laptop", "fixed_today": null}');
INSERT INTO "workshop" VALUES('v',1,'{"id": "v", "title": "Theirs", "practice": false, "default_person": "this-laptop", "fixed_today": null}');
CREATE INDEX record_batch ON record (workshop, batch);
COMMIT;
