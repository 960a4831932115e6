/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#include "model/signatory.h"
#include "stretch.h"
#include "view/application.h"
#include "view/find/find-bar.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-list.h"
#include "view/window.h"
#include "waiting.h"

/* bench-list: what work in a list of 100,000 signatories costs, in milliseconds of the main
 * thread's CPU time: a line for each kind of work with all of it until nothing more happens, the
 * most that the window is busy at a stretch, and the most without what the toolkit takes to paint
 * what has changed; then a line for each way of scrolling with the time of its frames from
 * before-paint to after-paint, of 95 in 100 and at most. */

#define N_SIGNATORIES 100000u
#define FRAMES 200

typedef struct
{
  GtkWindow *window;
  UsStatement *statement;
  UsItemList *list;
  UsDocument *document;
  GtkEditable *entry;
  double began;
  double frame;
  gboolean painted;
} Scene;

static GtkWidget *
find (GtkWidget *within, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (within, type) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* As somebody does who types: what is right already stays. */
static void
type (GtkEditable *entry, const char *text)
{
  const char *before = gtk_editable_get_text (entry);
  int n_same = 0;

  while (text[n_same] != '\0' && text[n_same] == before[n_same])
    n_same++;
  gtk_editable_delete_text (entry, n_same, -1);
  gtk_editable_insert_text (entry, text + n_same, -1, &n_same);
}

static void
search (Scene *scene, const char *text)
{
  g_autofree char *what = g_strdup_printf ("search \"%s\"", text);

  us_stretch_begin (what);
  type (scene->entry, text);
  us_stretch_settle ();
  us_stretch_report (what, us_stretch_get_all ());
}

/* Alone: what the toolkit then does to style hundreds of rows anew is only part of the longest. */
static void
move_one (Scene *scene, const char *what, guint to)
{
  double alone;

  us_stretch_begin (what);
  us_item_list_move (scene->list, 5, 1, to, NULL);
  alone = us_stretch_end ();
  us_stretch_settle ();
  us_stretch_report (what, alone);
}

static void
setup_bare_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-drag-handle-symbolic"));
  for (int i = 0; i < 3; i++)
    gtk_box_append (GTK_BOX (box), gtk_label_new ("Association for the River"));
  for (int i = 0; i < 2; i++)
    gtk_box_append (GTK_BOX (box), gtk_menu_button_new ());
  gtk_list_item_set_child (item, box);
}

/* What the toolkit's own list view needs for the same, with as many widgets in a row. */
static void
move_one_in_bare_list (GtkApplication *application)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (GObject) moved = NULL;

  us_stretch_begin ("fill a bare list view");
  for (guint i = 0; i < N_SIGNATORIES; i++)
    g_ptr_array_add (people, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (store, 0, 0, people->pdata, people->len);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_bare_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (
                                                        G_LIST_MODEL (g_object_ref (store)))),
                                                    factory));
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  us_stretch_settle ();
  us_stretch_begin ("move one, bare list view");
  moved = g_list_model_get_item (G_LIST_MODEL (store), 5);
  g_list_store_remove (store, 5);
  g_list_store_insert (store, 10, moved);
  us_stretch_settle ();
  us_stretch_report ("move one, bare list view", us_stretch_get_all ());
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
activate (Scene *scene, const char *what, const char *action, const char *target)
{
  us_stretch_begin (what);
  gtk_widget_activate_action (GTK_WIDGET (scene->entry), action, target == NULL ? NULL : "s",
                              target);
  us_stretch_end ();
  us_stretch_settle ();
  us_stretch_report (what, us_stretch_get_all ());
}

/* As an entry does it that is left: in a list that is kept sorted, it goes somewhere else. */
static void
rename_one (Scene *scene)
{
  us_stretch_begin ("rename one, kept sorted");
  us_item_set_string (us_item_list_get (scene->list, N_SIGNATORIES / 2), US_SIGNATORY_NAME,
                      "M Association for the River", NULL);
  us_stretch_end ();
  us_stretch_settle ();
  us_stretch_report ("rename one, kept sorted", us_stretch_get_all ());
}

static void
keep_sorted (Scene *scene)
{
  UsSignatoriesPage *page =
      US_SIGNATORIES_PAGE (find (GTK_WIDGET (scene->window), US_TYPE_SIGNATORIES_PAGE));
  GtkSelectionModel *model = us_signatories_page_get_model (page);

  activate (scene, "keep sorted", "sort.keep", "name");
  rename_one (scene);
  activate (scene, "keep by hand", "sort.keep", "manual");
  for (guint i = 10; i < 50; i++)
    gtk_selection_model_select_item (model, i * 1999, FALSE);
  activate (scene, "keep sorted, 40 selected", "sort.keep", "name");
  activate (scene, "keep by hand, 40 selected", "sort.keep", "manual");
  gtk_selection_model_select_range (model, 1000, 50000, TRUE);
  activate (scene, "keep sorted, 50000 selected", "sort.keep", "name");
  activate (scene, "keep by hand, 50000 selected", "sort.keep", "manual");
  activate (scene, "sort, 50000 selected", "sort.once", "name");
  activate (scene, "undo the sort, 50000 selected", "win.undo", NULL);
  gtk_selection_model_unselect_all (model);
}

static gboolean
have_all (Scene *scene, const char *word)
{
  for (guint i = 0; i < N_SIGNATORIES; i++)
    if (strstr (us_item_get_string (us_item_list_get (scene->list, i), US_SIGNATORY_NAME), word) ==
        NULL)
      return FALSE;
  return TRUE;
}

/* What is long is done in slices, between which a loaded machine may find time for nothing: it is
 * over when all of them are as they shall be, and not when it is quiet. */
static void
settle_with (Scene *scene, const char *word)
{
  do
    us_stretch_settle ();
  while (!have_all (scene, word));
}

static void
travel (Scene *scene, const char *what, const char *action, const char *word)
{
  us_stretch_begin (what);
  gtk_widget_activate_action (GTK_WIDGET (scene->entry), action, NULL);
  us_stretch_end ();
  settle_with (scene, word);
  us_stretch_report (what, us_stretch_get_all ());
}

static gpointer
get_part (GtkWidget *bar, const char *name)
{
  return gtk_widget_get_template_child (bar, US_TYPE_FIND_BAR, name);
}

static void
replace_all (Scene *scene)
{
  GtkWidget *bar = find (GTK_WIDGET (scene->window), US_TYPE_FIND_BAR);

  us_stretch_begin ("look for what is replaced");
  g_action_group_activate_action (G_ACTION_GROUP (scene->window), "view",
                                  g_variant_new_string ("letter"));
  g_action_group_activate_action (G_ACTION_GROUP (scene->window), "find-replace", NULL);
  gtk_editable_set_text (get_part (bar, "entry"), "River");
  gtk_editable_set_text (get_part (bar, "replace_entry"), "Lake");
  us_stretch_settle ();
  us_stretch_begin ("replace all");
  g_signal_emit_by_name (get_part (bar, "replace_all_button"), "clicked");
  us_stretch_end ();
  settle_with (scene, "Lake");
  us_stretch_report ("replace all", us_stretch_get_all ());
}

static void
before_paint_cb (GdkFrameClock *clock, Scene *scene)
{
  scene->began = us_bench_get_milliseconds ();
}

static void
after_paint_cb (GdkFrameClock *clock, Scene *scene)
{
  scene->frame = us_bench_get_milliseconds () - scene->began;
  scene->painted = TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* By so many pixels each frame; 0: to anywhere. */
static void
scroll (Scene *scene, const char *what, double pixels)
{
  GtkWidget *list = find (GTK_WIDGET (scene->window), US_TYPE_SIGNATORY_LIST);
  GtkWidget *view = find (list, GTK_TYPE_LIST_VIEW);
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double frames[FRAMES];

  us_bench_begin (what);
  srand (5);
  gtk_adjustment_set_value (place, 0);
  for (int i = -10; i < FRAMES; i++)
    {
      const double upper = gtk_adjustment_get_upper (place);

      scene->painted = FALSE;
      gtk_adjustment_set_value (place, pixels > 0 ? gtk_adjustment_get_value (place) + pixels
                                                  : upper * rand () / RAND_MAX);
      while (!scene->painted)
        g_main_context_iteration (NULL, TRUE);
      frames[MAX (i, 0)] = scene->frame;
    }
  qsort (frames, FRAMES, sizeof frames[0], compare);
  printf ("%s\t%.1f\t%.1f\n", what, frames[FRAMES * 95 / 100], frames[FRAMES - 1]);
  fflush (stdout);
}

static void
enter (Scene *scene, GtkApplication *application)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  us_stretch_begin ("make the list and show it");
  /* A caret that blinks is no work in the list, and would go on. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  scene->statement = us_statement_new ();
  scene->list = us_statement_get_signatories (scene->statement);
  for (guint i = 0; i < N_SIGNATORIES; i++)
    {
      g_autofree char *name =
          g_strdup_printf ("%c Association %u for the River", (char) ('A' + i * 7919 % 26), i);

      g_ptr_array_add (people, us_signatory_new (name));
    }
  us_item_list_insert_all (scene->list, 0, people, NULL);
  scene->document = us_document_new (scene->statement);
  /* What a new letter costs once, whatever changes first. */
  us_item_set_string (US_ITEM (scene->statement), US_STATEMENT_TITLE, "Rivers", NULL);
  us_stretch_report ("make the list", us_stretch_get_all ());
  scene->window = GTK_WINDOW (us_window_new (application));
  us_window_set_document (US_WINDOW (scene->window), scene->document);
  gtk_window_set_default_size (scene->window, 1000, 900);
  gtk_window_present (scene->window);
  us_stretch_follow (gtk_widget_get_frame_clock (GTK_WIDGET (scene->window)));
  us_stretch_settle ();
  g_action_group_activate_action (G_ACTION_GROUP (scene->window), "view",
                                  g_variant_new_string ("signatories"));
  us_stretch_settle ();
  us_stretch_report ("show it", us_stretch_get_all ());
  scene->entry = GTK_EDITABLE (
      find (find (GTK_WIDGET (scene->window), US_TYPE_SIGNATORIES_PAGE), GTK_TYPE_SEARCH_ENTRY));
}

int
main (void)
{
  const char *const texts[] = { "9", "99", "999", "99", "9", "q", "", "river", "" };
  g_autoptr (UsApplication) application = us_application_new ();
  Scene scene = { 0 };
  GdkFrameClock *clock;

  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return EXIT_FAILURE;
  enter (&scene, GTK_APPLICATION (application));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    search (&scene, texts[i]);
  move_one (&scene, "move one", 10);
  move_one (&scene, "move one again", 10);
  move_one (&scene, "move one to the end", N_SIGNATORIES - 10);
  move_one_in_bare_list (GTK_APPLICATION (application));
  activate (&scene, "undo it", "win.undo", NULL);
  activate (&scene, "sort", "sort.once", "name");
  activate (&scene, "undo the sort", "win.undo", NULL);
  keep_sorted (&scene);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (scene.window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &scene);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &scene);
  scroll (&scene, "scroll by the wheel", 130);
  scroll (&scene, "scroll by pages", 700);
  scroll (&scene, "scroll by the bar", 0);
  replace_all (&scene);
  travel (&scene, "undo the replacing", "win.undo", "River");
  travel (&scene, "redo the replacing", "win.redo", "Lake");
  return EXIT_SUCCESS;
}
