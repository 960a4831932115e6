/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/window.h"

#include "view/document/autosave.h"
#include "view/file-actions.h"
#include "view/pages/pages-dock.h"
#include "view/review/review-actions.h"
#include "view/settings.h"
#include "view/start/start-page.h"
#include "view/toasts.h"
#include "view/window-actions.h"
#include "view/window-input.h"
#include "view/window-views.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_DOCUMENT = 1,
} UsWindowProperty;

struct _UsWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *content;
  AdwViewStack *views;
  AdwBin *start_bin;
  AdwBin *letter_bin;
  AdwBin *signatories_bin;
  AdwBin *pages_bin;
  UsPagesDock *dock;
  UsReviewSplit *review_split;
  GtkMenuButton *menu_button;
  GtkWidget *undo_box;
  GtkWidget *export_button;
  GtkLabel *title;
  GtkWidget *switcher_bar;

  UsDocument *document;
  GMenu *history_section;
  gboolean loading;
  gboolean releasing;
};

G_DEFINE_FINAL_TYPE (UsWindow, us_window, ADW_TYPE_APPLICATION_WINDOW)

static GParamSpec *properties[PROP_DOCUMENT + 1];

static void
us_window_update_title (UsWindow *self)
{
  const char *title =
      self->document == NULL ? _ ("Undersigned") : us_document_get_title (self->document);
  const gboolean unsaved = self->document != NULL && us_document_get_unsaved (self->document);
  g_autofree char *marked = g_strconcat (unsaved ? "• " : "", title, NULL);

  gtk_label_set_label (self->title, marked);
  gtk_window_set_title (GTK_WINDOW (self), marked);
}

/* Views are built when they are first seen: a window opens faster, and most people read first. */
static void
us_window_fill_view (UsWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);
  AdwBin *bin;

  if (self->document == NULL || name == NULL)
    return;
  bin = g_str_equal (name, "letter")        ? self->letter_bin
        : g_str_equal (name, "signatories") ? self->signatories_bin
                                            : self->pages_bin;
  if (adw_bin_get_child (bin) != NULL)
    return;
  us_window_view_fill (bin, name, self->document);
  if (bin == self->letter_bin)
    g_object_set (self->dock, "statement", us_document_get_statement (self->document), NULL);
}

static void
us_window_update_content (UsWindow *self)
{
  const gboolean has_document = self->document != NULL;

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    us_window_fill_start (self);
  us_window_update_title (self);
  us_window_fill_view (self);
  gtk_stack_set_visible_child_name (self->content, has_document ? "document" : "start");
  if (has_document)
    us_window_view_welcome (self->content, self->start_bin, self->letter_bin);
  gtk_widget_set_visible (self->switcher_bar, has_document);
  gtk_widget_set_visible (self->export_button, has_document);
  gtk_widget_set_visible (self->undo_box, has_document);
}

static void
us_window_show (GtkWidget *widget)
{
  us_window_fill_start (US_WINDOW (widget));
  GTK_WIDGET_CLASS (us_window_parent_class)->show (widget);
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsWindow *self = US_WINDOW (source);

  self->releasing = FALSE;
  if (us_window_release_finish (self, result))
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
us_window_close_request (GtkWindow *window)
{
  UsWindow *self = US_WINDOW (window);

  if (self->releasing)
    return GDK_EVENT_STOP;
  if (self->document == NULL)
    return GTK_WINDOW_CLASS (us_window_parent_class)->close_request (window);
  self->releasing = TRUE;
  us_window_release_async (self, released_cb, NULL);
  return GDK_EVENT_STOP;
}

static void
us_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsWindow *self = US_WINDOW (object);

  switch ((UsWindowProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_window_dispose (GObject *object)
{
  UsWindow *self = US_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_WINDOW);
  g_clear_object (&self->document);
  g_clear_object (&self->history_section);

  G_OBJECT_CLASS (us_window_parent_class)->dispose (object);
}

static void
us_window_class_init (UsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_window_get_property;
  object_class->dispose = us_window_dispose;
  widget_class->show = us_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = us_window_close_request;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, US_TYPE_DOCUMENT, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/window.ui");
  gtk_widget_class_bind_template_child (widget_class, UsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, content);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, views);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, letter_bin);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, signatories_bin);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, pages_bin);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, dock);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, review_split);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, undo_box);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, UsWindow, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, us_window_fill_view);
  gtk_widget_class_bind_template_callback (widget_class, us_window_view_is_title);
}

static void
add_menu (UsWindow *self)
{
  g_autoptr (GtkBuilder) builder =
                 gtk_builder_new_from_resource ("/org/undersigned/Undersigned/window-menu.ui");

  self->history_section =
      g_object_ref (G_MENU (gtk_builder_get_object (builder, "history_section")));
  gtk_menu_button_set_menu_model (self->menu_button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
}

static void
us_window_init (UsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_menu (self);
  us_settings_bind_window (GTK_WINDOW (self));
  us_window_add_actions (self, self->views);
  us_autosave_add (self);
  us_review_actions_add (self, self->review_split);
  us_window_input_watch (self);
  us_window_update_content (self);
}

/**
 * us_window_new:
 * @application: whose window it is
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new window with the start page; the toolkit owns it
 */
UsWindow *
us_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (US_TYPE_WINDOW, "application", application, NULL);
}

/**
 * us_window_get_document:
 * @self: a window
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): what is open in it, or %NULL on the start page
 */
UsDocument *
us_window_get_document (UsWindow *self)
{
  g_return_val_if_fail (US_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * us_window_set_document:
 * @self: a window
 * @document: (nullable): what to show; %NULL for the start page
 *
 * Lets go of what was open without asking: us_window_release_async() asks. Main thread only.
 */
void
us_window_set_document (UsWindow *self, UsDocument *document)
{
  g_return_if_fail (US_IS_WINDOW (self));
  g_return_if_fail (document == NULL || US_IS_DOCUMENT (document));

  if (document == self->document)
    return;
  adw_bin_set_child (self->letter_bin, NULL);
  adw_bin_set_child (self->signatories_bin, NULL);
  adw_bin_set_child (self->pages_bin, NULL);
  g_object_set (self->dock, "statement", NULL, NULL);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "notify::title", G_CALLBACK (us_window_update_title), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::unsaved", G_CALLBACK (us_window_update_title),
                               self, G_CONNECT_SWAPPED);
      adw_view_stack_set_visible_child_name (self->views, "letter");
    }
  us_window_update_content (self);
  us_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * us_window_get_history_section:
 * @self: a window
 *
 * Main thread only.
 *
 * Returns: (transfer none): the section of the main menu for Undo and Redo
 */
GMenu *
us_window_get_history_section (UsWindow *self)
{
  g_return_val_if_fail (US_IS_WINDOW (self), NULL);

  return self->history_section;
}

/**
 * us_window_is_free:
 * @self: a window
 *
 * Main thread only.
 *
 * Returns: whether another document may be opened in it
 */
gboolean
us_window_is_free (UsWindow *self)
{
  g_return_val_if_fail (US_IS_WINDOW (self), FALSE);

  return !self->loading && (self->document == NULL || us_document_is_pristine (self->document));
}

/**
 * us_window_set_loading:
 * @self: a window
 * @loading: whether a document is on its way
 *
 * Main thread only.
 *
 * Returns: %FALSE when the window was closed meanwhile, and nothing can be shown in it any more
 */
gboolean
us_window_set_loading (UsWindow *self, gboolean loading)
{
  g_return_val_if_fail (US_IS_WINDOW (self), FALSE);

  self->loading = loading;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), loading ? "progress" : NULL);
  return gtk_window_get_application (GTK_WINDOW (self)) != NULL;
}

/**
 * us_window_fill_start:
 * @self: a window
 *
 * Shows the start page where neither a document is open nor on its way. To lay out that page costs
 * as much as a letter, so that it is not built for a moment only. Main thread only.
 */
void
us_window_fill_start (UsWindow *self)
{
  g_return_if_fail (US_IS_WINDOW (self));

  if (self->document == NULL && !self->loading && adw_bin_get_child (self->start_bin) == NULL)
    adw_bin_set_child (self->start_bin, g_object_new (US_TYPE_START_PAGE, NULL));
}

/**
 * us_window_show_toast:
 * @self: a window
 * @toast: (transfer full): what to show for a while
 *
 * Main thread only.
 */
void
us_window_show_toast (UsWindow *self, AdwToast *toast)
{
  g_return_if_fail (US_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  us_toasts_show (self->toasts, toast);
}

/**
 * us_window_search:
 * @self: a window with a document
 *
 * Goes to where one can search or add signatories. Main thread only.
 */
void
us_window_search (UsWindow *self)
{
  g_return_if_fail (US_IS_WINDOW (self));

  adw_view_stack_set_visible_child_name (self->views, "signatories");
  gtk_widget_grab_focus (adw_bin_get_child (self->signatories_bin));
}

/**
 * us_window_show_letter:
 * @self: a window with a document
 *
 * Goes to the Letter view. Main thread only.
 *
 * Returns: (transfer none): the view
 */
UsLetterPage *
us_window_show_letter (UsWindow *self)
{
  g_return_val_if_fail (US_IS_WINDOW (self), NULL);

  adw_view_stack_set_visible_child_name (self->views, "letter");
  return US_LETTER_PAGE (adw_bin_get_child (self->letter_bin));
}
