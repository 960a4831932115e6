/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

/* What the program says in Arabic. */
#define BODY "نص الرسالة"
#define SALUTATION "عبارة التحية"
#define ADDRESS "عنوان الرابط"
#define FIND "بحث"
#define WITH "الاستبدال بـ"
#define REPLACE_ALL "استبدال الكل"

#define DEMANDS "الأنهار\nالآبار\nالبئر\nالمضخات"

/* The middle of the handles, from the end of the paper's margin: they stand at the right. */
#define HANDLE 14

typedef struct
{
  const char *name;
  char *text;
} Wish;

static int
setup (void **state)
{
  UsDriver *driver;
  g_autoptr (UsAccessible) above = NULL;

  g_setenv ("LANGUAGE", "ar", TRUE);
  driver = us_driver_start ("arabic");
  above = us_driver_find (driver, "text", SALUTATION);
  us_driver_click (driver, above);
  us_driver_key ("Tab");
  *state = driver;
  return 0;
}

static int
teardown (void **state)
{
  us_driver_stop (*state);
  g_setenv ("LANGUAGE", "", TRUE);
  return 0;
}

/* By the clipboard, since the keyboard of this display has no Arabic. */
static void
paste (UsDriver *driver, const char *text)
{
  us_driver_copy (driver, text);
  us_driver_rest (300 * 1000);
  us_driver_key ("ctrl+v");
}

static void
write_demands (UsDriver *driver, UsAccessible *body)
{
  us_driver_key ("ctrl+a");
  us_driver_key ("Delete");
  us_driver_wait_text (driver, body, "");
  us_driver_type ("1. ");
  us_driver_wait_text (driver, body, "");
  paste (driver, "الأنهار");
  us_driver_wait_text (driver, body, "الأنهار");
  us_driver_key ("Return");
  paste (driver, "الآبار");
  us_driver_wait_text (driver, body, "الأنهار\nالآبار");
  us_driver_key ("Return Tab");
  paste (driver, "البئر");
  us_driver_wait_text (driver, body, "الأنهار\nالآبار\nالبئر");
  us_driver_key ("Return shift+Tab");
  paste (driver, "المضخات");
  us_driver_wait_text (driver, body, DEMANDS);
}

static void
wait_saved (UsDriver *driver, const char *part)
{
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", part);
}

/* The middle of a line; all of them are one line high. */
static int
get_line_y (const AtspiRect *place, int line)
{
  return place->y + place->height * (2 * line + 1) / 8;
}

/* The second demand goes before the first by its handle, which is at the right, and with it its
 * sub-point; the last goes up by keys. */
static void
move_demands (UsDriver *driver, UsAccessible *body)
{
  AtspiRect place;

  us_driver_locate (driver, body, &place);
  us_driver_drag_to (place.x + place.width - HANDLE, get_line_y (&place, 1),
                     place.x + place.width - HANDLE, get_line_y (&place, 0) - 30);
  us_driver_wait_text (driver, body, "الآبار\nالبئر\nالأنهار\nالمضخات");
  us_driver_click_at (place.x + place.width / 2, get_line_y (&place, 3));
  us_driver_key ("alt+Up");
  us_driver_wait_text (driver, body, "الآبار\nالبئر\nالمضخات\nالأنهار");
}

static void
add_note_and_link (UsDriver *driver)
{
  us_driver_key ("End");
  us_driver_key ("ctrl+alt+f");
  us_driver_rest (500 * 1000);
  paste (driver, "وثيقة");
  us_driver_rest (500 * 1000);
  us_driver_key ("ctrl+alt+f");
  wait_saved (driver, ">وثيقة</note>");
  us_driver_key ("Home");
  us_driver_key ("shift+End");
  us_driver_key ("shift+Left");
  us_driver_key ("ctrl+k");
  g_object_unref (us_driver_find (driver, "text", ADDRESS));
  us_driver_type ("example.org/pumps");
  us_driver_key ("Return");
  us_driver_wait_gone (driver, "text", ADDRESS);
  wait_saved (driver, "<a href=\"https://example.org/pumps\">");
}

static void
replace (UsDriver *driver, UsAccessible *body)
{
  g_autoptr (UsAccessible) with = NULL;
  g_autoptr (UsAccessible) all = NULL;

  us_driver_key ("ctrl+Home");
  us_driver_key ("ctrl+h");
  with = us_driver_find (driver, "text", WITH);
  paste (driver, "البئر");
  g_object_unref (us_driver_find (driver, "entry", FIND));
  us_driver_click (driver, with);
  paste (driver, "النبع");
  us_driver_wait_text (driver, with, "النبع");
  all = us_driver_find (driver, "label", REPLACE_ALL);
  us_driver_click (driver, all);
  wait_saved (driver, ">النبع<");
  us_driver_key ("Escape");
}

static gboolean
goes_to (UsDriver *driver, const Wish *wish, const char *key)
{
  g_autoptr (UsAccessible) body = us_driver_find (driver, "text", BODY);
  g_autofree char *text = us_driver_text (body);

  if (strcmp (text, wish->text) == 0)
    return TRUE;
  us_driver_key (key);
  return FALSE;
}

static gboolean
is_undone (UsDriver *driver, gpointer wish)
{
  return goes_to (driver, wish, "ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z");
}

static gboolean
is_redone (UsDriver *driver, gpointer wish)
{
  return goes_to (driver, wish, "ctrl+y ctrl+y ctrl+y ctrl+y ctrl+y ctrl+y");
}

/* A session from right to left, all of it undone and done again. */
static void
test_write (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) body = us_driver_find (driver, "text", BODY);
  g_autofree char *before = us_driver_text (body);
  g_autofree char *after = NULL;
  Wish undone = { "as it was", before };
  Wish redone = { "as it was written", NULL };

  write_demands (driver, body);
  move_demands (driver, body);
  add_note_and_link (driver);
  replace (driver, body);
  redone.text = after = us_driver_text (body);
  us_driver_wait (driver, is_undone, &undone, undone.name);
  us_driver_wait (driver, is_redone, &redone, redone.name);
  wait_saved (driver, ">النبع<");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_write, setup, teardown),
  };

  return cmocka_run_group_tests_name ("arabic", tests, NULL, NULL);
}
