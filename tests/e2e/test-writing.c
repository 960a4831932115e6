/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <glib/gstdio.h>
#include <string.h>

#define ADDRESS "https://example.org/rivers"

/* From the edge of the text to the middle of its first word. */
#define FIRST_WORD 75
#define FIRST_LINE 12

static char *
get_opened (void)
{
  return g_build_filename (g_get_home_dir (), "opened", NULL);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  assert_int_equal (g_mkdir_with_parents (folder, 0700), 0);
  assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* A browser that only writes down what it was asked to show. */
static void
install_browser (void)
{
  g_autofree char *opened = get_opened ();
  g_autofree char *program = g_build_filename (g_get_home_dir (), "browser", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\necho \"$1\" >>%s\n", opened);
  g_autofree char *desktop =
      g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Browser\nExec=%s %%u\n"
                       "MimeType=x-scheme-handler/https;\n",
                       program);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);

  write_file (g_get_home_dir (), "browser", script);
  assert_int_equal (g_chmod (program, 0700), 0);
  write_file (folder, "browser.desktop", desktop);
  write_file (folder, "mimeapps.list",
              "[Default Applications]\nx-scheme-handler/https=browser.desktop\n");
}

static int
setup (void **state)
{
  UsDriver *driver;
  g_autoptr (UsAccessible) above = NULL;

  install_browser ();
  driver = us_driver_start ("english");
  above = us_driver_find (driver, "text", "Salutation");
  us_driver_click (driver, above);
  us_driver_key ("Tab");
  us_driver_key ("ctrl+Home");
  *state = driver;
  return 0;
}

static int
teardown (void **state)
{
  g_autofree char *opened = get_opened ();

  us_driver_stop (*state);
  g_remove (opened);
  return 0;
}

static void
wait_saved (UsDriver *driver, const char *part)
{
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", part);
}

static gboolean
has_opened (UsDriver *driver, gpointer data)
{
  g_autofree char *opened = get_opened ();
  g_autofree char *text = NULL;

  return g_file_get_contents (opened, &text, NULL, NULL) && g_strcmp0 (text, data) == 0;
}

static void
link_first_word (UsDriver *driver)
{
  us_driver_type ("Rivers dry. ");
  us_driver_key ("Home");
  us_driver_key ("ctrl+shift+Right");
  us_driver_key ("ctrl+k");
  g_object_unref (us_driver_find (driver, "text", "Address of the link"));
  us_driver_type ("example.org/rivers");
  us_driver_key ("Return");
  us_driver_wait_gone (driver, "text", "Address of the link");
  wait_saved (driver, "<a href=\"" ADDRESS "\">Rivers</a> dry. ");
}

static void
test_link (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) body = us_driver_find (driver, "text", "Text of the letter");
  g_autoptr (UsAccessible) open = NULL;
  AtspiRect place;

  link_first_word (driver);
  us_driver_key ("Home");
  us_driver_key ("Right");
  us_driver_key ("ctrl+k");
  open = us_driver_find (driver, "push button", "Open the Link");
  us_driver_activate (open);
  us_driver_wait (driver, has_opened, ADDRESS "\n", "the browser");
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "push button", "Open the Link");

  us_driver_locate (driver, body, &place);
  us_driver_click_at (place.x + FIRST_WORD, place.y + FIRST_LINE);
  g_free (us_driver_run ("xdotool keydown ctrl"));
  us_driver_click_at (place.x + FIRST_WORD, place.y + FIRST_LINE);
  g_free (us_driver_run ("xdotool keyup ctrl"));
  us_driver_wait (driver, has_opened, ADDRESS "\n" ADDRESS "\n", "the browser again");
}

/* There and back by the same key; one Undo takes the note and its reference. */
static void
test_note (void **state)
{
  UsDriver *driver = *state;

  us_driver_type ("See.");
  us_driver_key ("ctrl+alt+f");
  us_driver_type ("UN Doc A/64");
  us_driver_key ("ctrl+alt+f");
  us_driver_type (" Thus ");
  wait_saved (driver, ">UN Doc A/64</note>");
  us_driver_wait_content (driver, "letter.statement", "\"/> Thus ");
  for (guint i = 0; i < 8; i++)
    us_driver_key ("ctrl+z");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "<p id=\"b1\">");
  for (guint i = 0; i < 8; i++)
    us_driver_key ("ctrl+y");
  wait_saved (driver, ">UN Doc A/64</note>");
}

/* A selection that was typed over is one again, although the person has been elsewhere since. */
static void
test_undo_brings_the_caret_back (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");

  us_driver_type ("alpha beta ");
  us_driver_key ("Home");
  us_driver_key ("ctrl+shift+Right");
  us_driver_type ("x");
  wait_saved (driver, ">x beta ");
  us_driver_click (driver, title);
  us_driver_key ("ctrl+z");
  wait_saved (driver, ">alpha beta ");
  us_driver_type ("y");
  wait_saved (driver, ">y beta ");
}

static gboolean
has_bullets (UsDriver *driver, gpointer data)
{
  g_autoptr (UsAccessible) body = us_driver_find (driver, "text", "Text of the letter");
  g_autofree char *text = us_driver_text (body);

  return strstr (text, "Rivers\ndry soon\nno more\nsoOn ") != NULL;
}

/* As a browser puts it there. */
static void
test_page_from_another_program (void **state)
{
  UsDriver *driver = *state;
  g_autofree char *path = us_driver_path (driver, "page.html");

  assert_true (g_file_set_contents (
      path, "<h2>Rivers</h2><ul><li>dry <b>soon</b></li><li>no more</li></ul><p>so </p>", -1,
      NULL));
  g_free (us_driver_run ("sh -c 'xclip -in -selection clipboard -t text/html %s >/dev/null 2>&1'",
                         path));
  /* Nobody pastes before their program has heard what there is. */
  us_driver_rest (1000 * 1000);
  us_driver_key ("ctrl+v");
  us_driver_wait (driver, has_bullets, NULL, "the page");
  wait_saved (driver, ">Rivers</heading>");
  us_driver_wait_content (driver, "letter.statement", ">dry <b>soon</b></bullet>");
  us_driver_action (driver, "win.undo");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "<body>\n    <p id=");
}

static gboolean
is_described (UsDriver *driver, gpointer data)
{
  g_autoptr (UsAccessible) body = us_driver_find (driver, "text", "Text of the letter");
  g_autofree char *description = atspi_accessible_get_description (body, NULL);

  return description != NULL && strstr (description, data) != NULL;
}

/* A reference is a picture in the text; who cannot see it hears its words, and where the caret is
 * at it, and can go where it leads. */
static void
test_reference_is_said (void **state)
{
  UsDriver *driver = *state;

  us_driver_key ("ctrl+alt+r");
  g_object_unref (us_driver_find (driver, "entry", "Search demands"));
  us_driver_key ("Return");
  us_driver_wait_gone (driver, "entry", "Search demands");
  us_driver_wait (driver, is_described, (gpointer) "Text: Demand\u00a01", "the words");
  us_driver_wait (driver, is_described, (gpointer) "Reference to Demand\u00a01. ", "the reference");
  us_driver_key ("ctrl+Return");
  us_driver_wait (driver, is_described, (gpointer) ", level 1", "the demand");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_link, setup, teardown),
    cmocka_unit_test_setup_teardown (test_note, setup, teardown),
    cmocka_unit_test_setup_teardown (test_undo_brings_the_caret_back, setup, teardown),
    cmocka_unit_test_setup_teardown (test_page_from_another_program, setup, teardown),
    cmocka_unit_test_setup_teardown (test_reference_is_said, setup, teardown),
  };

  return cmocka_run_group_tests_name ("writing", tests, NULL, NULL);
}
