/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

static gboolean
has_title (UsDriver *driver, gpointer words)
{
  g_autoptr (UsAccessible) title = us_driver_lookup (driver, "text", "Title");
  g_autofree char *text = title != NULL ? us_driver_text (title) : NULL;

  return text != NULL && strstr (text, words) != NULL;
}

/* A line of a page leads to its place in the letter, where one can write on at once. */
static void
test_line_leads_to_the_letter (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) page = NULL;
  AtspiRect place;

  us_driver_key ("alt+3");
  page = us_driver_find (driver, "image", "Page 1 of 3");
  us_driver_locate (driver, page, &place);
  /* The title, on a sheet of A4 in the middle of the room. */
  us_driver_click_at (place.x + place.width / 2, place.y + (int) (0.278 * 842 * 96 / 72));
  us_driver_key ("End");
  us_driver_type (" and Its People");
  us_driver_wait (driver, has_title, (gpointer) "River and Its People", "the title is changed");
}

typedef struct
{
  const char *page;
  const char *words;
} Expectation;

/* Whether a page says something to a screen reader. */
static gboolean
page_says (UsDriver *driver, gpointer data)
{
  const Expectation *expectation = data;
  g_autoptr (UsAccessible) page = us_driver_lookup (driver, "image", expectation->page);
  g_autofree char *text = page != NULL ? atspi_accessible_get_description (page, NULL) : NULL;

  return text != NULL && strstr (text, expectation->words) != NULL;
}

static void
wait_page (UsDriver *driver, const char *page, const char *words)
{
  Expectation expectation = { page, words };

  us_driver_wait (driver, page_says, &expectation, words);
}

static gboolean
is_elsewhere (UsDriver *driver, gpointer before)
{
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");
  AtspiRect place;

  us_driver_locate (driver, title, &place);
  return place.x != ((AtspiRect *) before)->x;
}

/* The pages beside the letter follow what is typed, for those who see them and those who hear them;
 * the same key takes them away. */
static void
test_pages_beside_the_letter (void **state)
{
  UsDriver *driver = *state;
  g_autofree char *size = NULL;
  g_autoptr (UsAccessible) title = NULL;
  AtspiRect beside, alone;

  size = us_driver_run ("xdotool windowsize --sync %s 1200 900", driver->window);
  wait_page (driver, "Page 1 of 3", "Joint statement on the Marua River");
  title = us_driver_find (driver, "text", "Title");
  us_driver_locate (driver, title, &beside);
  us_driver_key ("F9");
  us_driver_wait (driver, is_elsewhere, &beside, "the letter has the whole window");
  us_driver_locate (driver, title, &alone);
  us_driver_key ("F9");
  us_driver_wait (driver, is_elsewhere, &alone, "the pages are back");
  us_driver_type_title (driver, "Wells for Osele");
  wait_page (driver, "Page 1 of 3", "Wells for Osele");
}

static void
set_number (UsDriver *driver, const char *name, double number)
{
  g_autoptr (UsAccessible) spin = us_driver_find (driver, "spin button", name);
  g_autoptr (GObject) value = (gpointer) atspi_accessible_get_value_iface (spin);

  assert_non_null (value);
  assert_true (atspi_value_set_current_value (ATSPI_VALUE (value), number, NULL));
}

static gboolean
has_no_margin (UsDriver *driver, gpointer data)
{
  g_autofree char *path = us_driver_path (driver, "letter.statement");
  g_autofree char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) && strstr (content, "margin-top") == NULL;
}

/* What is chosen there is in the file, and can be undone. */
static void
test_document_settings (void **state)
{
  UsDriver *driver = *state;

  us_driver_action (driver, "win.document-settings");
  set_number (driver, "Margin at the Top", 40);
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "spin button", "Margin at the Top");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "margin-top=\"40\"");
  us_driver_key ("ctrl+z");
  us_driver_key ("ctrl+s");
  us_driver_wait (driver, has_no_margin, NULL, "the margin is as it was");
}

static gboolean
has_margin (UsDriver *driver, gpointer data)
{
  g_autoptr (UsAccessible) spin = us_driver_find (driver, "spin button", "Margin at the Top");
  g_autoptr (GObject) value = (gpointer) atspi_accessible_get_value_iface (spin);

  return atspi_value_get_current_value (ATSPI_VALUE (value), NULL) == *(const double *) data;
}

/* The keys of undo are those of the window then, which undo what was done there and nothing of what
 * was written before. */
static void
test_undo_in_document_settings (void **state)
{
  static double usual = 25, chosen = 40;
  UsDriver *driver = *state;

  us_driver_type_title (driver, "Wells for Osele");
  us_driver_action (driver, "win.document-settings");
  set_number (driver, "Margin at the Top", 40);
  us_driver_key ("ctrl+z");
  us_driver_wait (driver, has_margin, &usual, "the margin is as it was");
  us_driver_key ("ctrl+z");
  us_driver_key ("ctrl+shift+z");
  us_driver_wait (driver, has_margin, &chosen, "the margin is as it was chosen");
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "spin button", "Margin at the Top");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "margin-top=\"40\"");
  us_driver_wait_content (driver, "letter.statement", "Wells for Osele");
}

/* Without a printer the pages go to a file beside the letter, with its name, which is chosen. */
static void
test_print (void **state)
{
  UsDriver *driver = *state;

  us_driver_key ("ctrl+p");
  g_object_unref (us_driver_find (driver, "label", "Print to File"));
  g_object_unref (us_driver_find (driver, "label", "File:"));
  us_driver_key ("alt+p");
  us_driver_wait_content (driver, "letter.pdf", "%PDF-1.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_line_leads_to_the_letter, us_driver_setup,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_pages_beside_the_letter, us_driver_setup,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_document_settings, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_undo_in_document_settings, us_driver_setup,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_print, us_driver_setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("pages", tests, NULL, NULL);
}
