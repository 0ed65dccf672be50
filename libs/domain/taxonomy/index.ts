export { sectors, smartCityThemes, type Sector, type SmartCityTheme } from './sectors.data.js';
export { counties, countiesByRegion, neighbouringCounties, regions, type County, type Region } from './places.data.js';
export { regionOf } from './places.js';
export { referenceClusters, type ReferenceCluster } from './clusters.data.js';
export { priorities, type Priority } from './priorities.data.js';
export {
  childTopics,
  findTopic,
  findTopicByPhrase,
  foldPhrase,
  isTopicId,
  nearestTopics,
  phrasesOf,
  suggestTopics,
  topicAncestors,
  topicDescendants,
  topicLabel,
  topics,
  type Topic,
} from './topics.js';
