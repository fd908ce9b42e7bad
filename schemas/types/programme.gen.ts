/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/programme.yml: work packages, deliverables, roles and ways to talk to each other.
 */
export interface Programme {
  /**
   * Name of the part of the programme.
   */
  title: string
  /**
   * What it is, in one or two sentences.
   */
  summary: string
  /**
   * What holds the programme together.
   *
   * @maxItems 20
   */
  pieces?: ProgrammePiece[]
  /**
   * The work packages.
   *
   * @maxItems 50
   */
  workPackages?: ProgrammeWorkPackage[]
  /**
   * Obstacles that the programme names.
   *
   * @maxItems 50
   */
  bottlenecks?: Bottleneck[]
  /**
   * Definitions of the levels of demonstrators, where documents disagree.
   *
   * @maxItems 10
   */
  levels?: LevelDefinition[]
  /**
   * What is due.
   *
   * @maxItems 100
   */
  deliverables?: Deliverable[]
  /**
   * Who does what.
   *
   * @maxItems 50
   */
  roles?: ProgrammeRole[]
  /**
   * Where people talk.
   *
   * @maxItems 50
   */
  channels?: Channel[]
  board?: ProjectBoard
  mentorship?: Mentorship
  officeHours?: OfficeHours
  support?: Support
  /**
   * Pages that say what stands here.
   *
   * @maxItems 30
   */
  sources?: ProgrammeSource[]
  fr?: ProgrammeFrench
}
/**
 * A part that holds the programme together, and where it is on this portal.
 */
export interface ProgrammePiece {
  /**
   * Its name.
   */
  title: string
  /**
   * What it is for.
   */
  text: string
  /**
   * Path of its page, with slashes at both ends.
   */
  page?: string
  /**
   * What of the data is counted beside it.
   */
  count?:
    'benchmarks' | 'demonstrators' | 'images' | 'packages' | 'projects' | 'runs' | 'systems' | 'terms' | 'tutorials'
  fr?: ProgrammePieceFrench
}
/**
 * The texts in French.
 */
export interface ProgrammePieceFrench {
  /**
   * Name.
   */
  title: string
  /**
   * What it is for.
   */
  text: string
}
/**
 * A work package of portal.config.yml, in more words.
 */
export interface ProgrammeWorkPackage {
  /**
   * Its id there.
   */
  id: string
  /**
   * What it is for, in one or two sentences.
   */
  summary: string
  /**
   * What it wants to reach.
   *
   * @maxItems 30
   */
  objectives?: string[]
  /**
   * Its tasks.
   *
   * @maxItems 30
   */
  tasks?: WorkPackageTask[]
  /**
   * Ids of the bottlenecks that it works on.
   *
   * @maxItems 50
   */
  bottlenecks?: string[]
  /**
   * Its page on the programme’s own site.
   */
  url?: string
  fr?: WorkPackageFrench
}
/**
 * A task.
 */
export interface WorkPackageTask {
  /**
   * Its id.
   */
  id: string
  /**
   * Its title.
   */
  title: string
  /**
   * Title in French.
   */
  fr?: string
}
/**
 * The texts in French.
 */
export interface WorkPackageFrench {
  /**
   * The summary.
   */
  summary?: string
  /**
   * The objectives, in the same order.
   *
   * @maxItems 30
   */
  objectives?: string[]
}
/**
 * An obstacle on the way to exascale.
 */
export interface Bottleneck {
  /**
   * Its id.
   */
  id: string
  /**
   * Its name.
   */
  title: string
  /**
   * What it is about.
   */
  description: string
  fr?: BottleneckFrench
}
/**
 * The texts in French.
 */
export interface BottleneckFrench {
  /**
   * Name.
   */
  title: string
  /**
   * What it is about.
   */
  description: string
}
/**
 * How a document draws the lines between the levels.
 */
export interface LevelDefinition {
  /**
   * Which document.
   */
  title: string
  /**
   * Where it is.
   */
  url?: string
  /**
   * What it says, in short.
   */
  text: string
  /**
   * True for the one that this portal uses.
   */
  used?: boolean
  /**
   * The same in French.
   */
  fr?: string
}
/**
 * Something that the programme owes.
 */
export interface Deliverable {
  /**
   * Its id.
   */
  id: string
  /**
   * Its title.
   */
  title: string
  /**
   * Id of the work package that owes it.
   */
  workPackage: string
  /**
   * What it is.
   */
  kind: 'report' | 'software' | 'training' | 'benchmark'
  /**
   * Months of the programme in which it is due, the first month being 1.
   *
   * @maxItems 30
   */
  months: number[]
  /**
   * published: some edition is public. open: none that we know. done: the last edition is out.
   */
  status: 'open' | 'published' | 'done'
  /**
   * Where it is.
   */
  url?: string
  /**
   * Its DOI.
   */
  doi?: string
  /**
   * Editions that are public, the newest first.
   *
   * @maxItems 50
   */
  editions?: DeliverableEdition[]
  /**
   * Title in French.
   */
  fr?: string
}
/**
 * An edition.
 */
export interface DeliverableEdition {
  /**
   * Its version.
   */
  version: string
  /**
   * Day on which it came out.
   */
  day?: string
  /**
   * Where it is.
   */
  url: string
  /**
   * What it is.
   */
  note?: string
  /**
   * The same in French.
   */
  fr?: string
}
/**
 * A role: who does what, without a name.
 */
export interface ProgrammeRole {
  /**
   * Its id.
   */
  id: string
  /**
   * What the role is called.
   */
  title: string
  /**
   * committee: several who decide. referent: who knows a subject. lead: who leads a piece of work.
   */
  kind: 'committee' | 'referent' | 'lead'
  /**
   * What the role does.
   */
  does: string
  /**
   * What to ask this role.
   *
   * @maxItems 30
   */
  ask?: string[]
  /**
   * For what part of the programme.
   */
  scope?: string
  /**
   * How many people have the role, where that is said.
   */
  count?: number
  fr?: ProgrammeRoleFrench
}
/**
 * The texts in French.
 */
export interface ProgrammeRoleFrench {
  /**
   * Title.
   */
  title: string
  /**
   * What it does.
   */
  does: string
  /**
   * What to ask.
   *
   * @maxItems 30
   */
  ask?: string[]
  /**
   * For what part.
   */
  scope?: string
}
/**
 * A place to talk.
 */
export interface Channel {
  /**
   * Its name.
   */
  name: string
  /**
   * What it is for.
   */
  purpose: string
  /**
   * Id of the role that answers there.
   */
  role: string
  /**
   * Where one joins.
   */
  url?: string
  /**
   * What to read first.
   *
   * @maxItems 10
   */
  read?: ChannelReading[]
  /**
   * The purpose in French.
   */
  fr?: string
}
/**
 * A page of the portal.
 */
export interface ChannelReading {
  /**
   * Its path, with slashes at both ends.
   */
  page: string
  /**
   * What the link says.
   */
  title: string
  /**
   * The same in French.
   */
  fr?: string
}
/**
 * How work is followed.
 */
export interface ProjectBoard {
  /**
   * How the board is used.
   */
  summary: string
  /**
   * Where it is.
   */
  url?: string
  /**
   * States of a card, from the first to the last.
   *
   * @maxItems 15
   */
  columns?: BoardColumn[]
  /**
   * Labels.
   *
   * @maxItems 30
   */
  labels?: BoardLabel[]
  /**
   * What milestones stand for.
   */
  milestones?: string
  /**
   * Forms for issues.
   *
   * @maxItems 20
   */
  templates?: IssueTemplate[]
  fr?: ProjectBoardFrench
}
/**
 * A column.
 */
export interface BoardColumn {
  /**
   * Its name.
   */
  name: string
  /**
   * What it means.
   */
  meaning: string
  /**
   * The meaning in French.
   */
  fr?: string
}
/**
 * A label.
 */
export interface BoardLabel {
  /**
   * Its name.
   */
  name: string
  /**
   * What it means.
   */
  meaning: string
  /**
   * The meaning in French.
   */
  fr?: string
}
/**
 * A form for an issue.
 */
export interface IssueTemplate {
  /**
   * What it is for.
   */
  title: string
  /**
   * Where it opens.
   */
  url: string
  /**
   * The same in French.
   */
  fr?: string
}
/**
 * The texts in French.
 */
export interface ProjectBoardFrench {
  /**
   * How it is used.
   */
  summary: string
  /**
   * Milestones.
   */
  milestones?: string
}
/**
 * Help over a longer time.
 */
export interface Mentorship {
  /**
   * What is offered.
   */
  summary: string
  /**
   * What to know.
   *
   * @maxItems 30
   */
  points?: string[]
  /**
   * How often.
   */
  frequency?: string
  /**
   * Id of the role that holds it.
   */
  role?: string
  /**
   * Id of the series of events, the name of its file.
   */
  series?: string
  /**
   * Where one goes.
   */
  url?: string
  fr?: MentorshipFrench
}
/**
 * The texts in French.
 */
export interface MentorshipFrench {
  /**
   * What is offered.
   */
  summary: string
  /**
   * What to know, in the same order.
   *
   * @maxItems 30
   */
  points?: string[]
  /**
   * How often.
   */
  frequency?: string
}
/**
 * Help at a fixed time.
 */
export interface OfficeHours {
  /**
   * What is offered.
   */
  summary: string
  /**
   * What to know.
   *
   * @maxItems 30
   */
  points?: string[]
  /**
   * How often.
   */
  frequency?: string
  /**
   * Id of the role that holds it.
   */
  role?: string
  /**
   * Id of the series of events, the name of its file.
   */
  series?: string
  /**
   * Where one goes.
   */
  url?: string
  fr?: OfficeHoursFrench
}
/**
 * The texts in French.
 */
export interface OfficeHoursFrench {
  /**
   * What is offered.
   */
  summary: string
  /**
   * What to know, in the same order.
   *
   * @maxItems 30
   */
  points?: string[]
  /**
   * How often.
   */
  frequency?: string
}
/**
 * Help at any time.
 */
export interface Support {
  /**
   * What is offered.
   */
  summary: string
  /**
   * What to know.
   *
   * @maxItems 30
   */
  points?: string[]
  /**
   * How often.
   */
  frequency?: string
  /**
   * Id of the role that holds it.
   */
  role?: string
  /**
   * Id of the series of events, the name of its file.
   */
  series?: string
  /**
   * Where one goes.
   */
  url?: string
  fr?: SupportFrench
}
/**
 * The texts in French.
 */
export interface SupportFrench {
  /**
   * What is offered.
   */
  summary: string
  /**
   * What to know, in the same order.
   *
   * @maxItems 30
   */
  points?: string[]
  /**
   * How often.
   */
  frequency?: string
}
/**
 * A page.
 */
export interface ProgrammeSource {
  /**
   * Name of the page.
   */
  title: string
  /**
   * Its address.
   */
  url: string
}
/**
 * The texts in French.
 */
export interface ProgrammeFrench {
  /**
   * Name.
   */
  title: string
  /**
   * What it is.
   */
  summary: string
}
